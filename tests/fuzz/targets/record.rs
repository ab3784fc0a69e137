//! Any text: it is refused, or a record, which is written and read as the same and can be merged.
#![no_main]

use awareness_quiz::quiz::Record;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(record) = Record::read(text) else { return };
    let json = record.write();
    assert_eq!(Record::read(&json), Ok(record.clone()));
    let mut merged = Record::default();
    merged.merge(&record);
    assert!(record.sittings.iter().all(|it| merged.sittings.contains(it)));
    assert_eq!(merged.missing_from(&record), []);
    let _ = (record.find_best(), record.find_last());
});
