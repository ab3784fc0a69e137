//! Any text as a slot of each kind and as a copy: it is refused, or read, and what is read is written and
//! read as the same.
#![no_main]

use awareness_quiz::keep::{
    SlotCopy, Slots, import, load, merge, n_new, read_copy, read_sitting, read_totals, tidy,
    write_copy, write_sitting, write_totals,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    // With the check that it would need, or the fuzzer would hardly ever come past it.
    for text in [text.to_owned(), seal(text)] {
        if let Ok(sitting) = read_sitting(&text) {
            assert_eq!(read_sitting(&write_sitting(&sitting)), Ok(sitting));
        }
        if let Ok(totals) = read_totals(&text) {
            assert_eq!(read_totals(&write_totals(&totals)), Ok(totals));
        }
        let names = ["sitting:00000001-5-7", "totals:00000001-5-9", "begun:7"];
        let mut kept = SlotCopy::default();
        for name in names {
            kept.put(name, &text);
        }
        let there = kept.clone();
        load(&mut kept, 2);
        merge(&mut kept, &there, &[], 3);
        tidy(&mut kept, 0);
        let copy = read_copy(&write_copy(&kept), 0).expect("a copy that was just written");
        assert_eq!(n_new(&kept, &copy).1, 0);
    }
    if let Ok(copy) = read_copy(text, 0) {
        let mut here = SlotCopy::default();
        let (n_finished, n) = n_new(&here, &copy);
        assert_eq!(n_finished, n);
        import(&mut here, &copy);
        assert_eq!(n_new(&here, &copy), (n, 0));
    }
});

/// Puts a text into an envelope of today's format.
fn seal(text: &str) -> String {
    let hash = awareness_quiz::text::hash(text);
    format!("2 {hash:016x};{text}")
}
