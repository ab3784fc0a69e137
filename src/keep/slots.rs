//! Where texts are kept by name.

/// Texts by the names of their slots: a browser's storage, or a copy of it.
pub trait Slots {
    /// The names of all slots, in any order.
    fn names(&self) -> Vec<String>;

    /// The text of a slot.
    fn find(&self, name: &str) -> Option<String>;

    /// Puts a text into a slot. Says whether it will outlive the visit; where it will not, it is
    /// found all the same until then.
    fn put(&mut self, name: &str, text: &str) -> bool;

    /// Empties a slot.
    fn remove(&mut self, name: &str);
}

/// Slots in memory: a copy of what is kept, to take along or brought along.
///
/// Pairs in the order of their names. A tree would be as good, and six times the code for a page to load.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SlotCopy(Vec<(String, String)>);

impl SlotCopy {
    /// Copies all slots.
    pub fn of(slots: &dyn Slots) -> Self {
        let mut copy = Self::default();
        for name in slots.names() {
            if let Some(text) = slots.find(&name) {
                copy.put(&name, &text);
            }
        }
        copy
    }

    /// Names and texts, in the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = &(String, String)> {
        self.0.iter()
    }

    /// The place of a name, and whether it is taken.
    fn place_of(&self, name: &str) -> (usize, bool) {
        let at = self.0.partition_point(|it| *it.0 < *name);
        (at, self.0.get(at).is_some_and(|it| it.0 == name))
    }
}

impl Slots for SlotCopy {
    fn names(&self) -> Vec<String> {
        self.0.iter().map(|it| it.0.clone()).collect()
    }

    fn find(&self, name: &str) -> Option<String> {
        let (at, is_taken) = self.place_of(name);
        is_taken.then(|| self.0[at].1.clone())
    }

    fn put(&mut self, name: &str, text: &str) -> bool {
        let (at, is_taken) = self.place_of(name);
        if is_taken {
            text.clone_into(&mut self.0[at].1);
        } else {
            self.0.insert(at, (name.to_owned(), text.to_owned()));
        }
        true
    }

    fn remove(&mut self, name: &str) {
        if let (at, true) = self.place_of(name) {
            self.0.remove(at);
        }
    }
}
