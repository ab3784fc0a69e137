//! The browser's database, which says when something is on the disk. Local storage does not.
//!
//! Bindings of our own, since none that is kept up does all of this: `idb` 0.6 knows no durability,
//! and web-sys has transactions with options only behind a compiler flag.

use std::{cell::Cell, future::Future, pin::Pin, rc::Rc};

use js_sys::{Array, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, prelude::*};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
    IdbTransactionMode,
};

/// The database, and its one store: texts by the full names of their slots.
const NAME: &str = "awareness-quiz";
const STORE: &str = "slots";

#[wasm_bindgen]
extern "C" {
    /// A database whose transactions take options.
    #[wasm_bindgen(extends = IdbDatabase)]
    type DurableDatabase;

    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &DurableDatabase,
        store: &str,
        mode: &str,
        options: &JsValue,
    ) -> Result<IdbTransaction, JsValue>;
}

/// A connection to the database. Browsers end it when they please; see [`Database::is_open`].
#[derive(Clone)]
pub struct Database {
    connection: IdbDatabase,
    is_open: Rc<Cell<bool>>,
}

/// What is to become of a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It holds this text.
    Put(String),
    /// It is empty.
    Remove,
}

impl Database {
    /// Opens a connection.
    ///
    /// # Errors
    /// The browser's own, where it has no database or cannot open it.
    pub async fn open() -> Result<Self, JsValue> {
        let factory = window().indexed_db()?.ok_or(JsValue::NULL)?;
        let opening = factory.open_with_u32(NAME, 1)?;
        let upgrade = Closure::once_into_js({
            let opening = opening.clone();
            move || {
                // Refused only where the store is there already.
                let _ = database_of(&opening).map(|it| it.create_object_store(STORE));
            }
        });
        opening.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
        settled(&opening).await?;
        let connection = database_of(&opening)?;
        let is_open = Rc::new(Cell::new(true));
        let closed = Closure::<dyn FnMut()>::new({
            let (connection, is_open) = (connection.clone(), is_open.clone());
            move || {
                connection.close();
                is_open.set(false);
            }
        })
        .into_js_value();
        // The browser has closed it; or a newer version of the page waits for it to be closed.
        connection.set_onclose(Some(closed.unchecked_ref()));
        connection.set_onversionchange(Some(closed.unchecked_ref()));
        Ok(Self { connection, is_open })
    }

    /// Whether the browser has not closed the connection, as far as it has said.
    pub fn is_open(&self) -> bool {
        self.is_open.get()
    }

    /// All names that begin with a prefix, and their texts.
    ///
    /// # Errors
    /// The browser's own.
    pub async fn read_all(&self, prefix: &str) -> Result<Vec<(String, String)>, JsValue> {
        let reading =
            self.connection.transaction_with_str_and_mode(STORE, IdbTransactionMode::Readonly)?;
        let store = reading.object_store(STORE)?;
        let ours = range_of(prefix)?;
        let (names, texts) = (store.get_all_keys_with_key(&ours)?, store.get_all_with_key(&ours)?);
        let (names, texts) = (settled(&names).await?, settled(&texts).await?);
        let (names, texts) = (Array::from(&names), Array::from(&texts));
        let pairs = names.iter().zip(texts.iter());
        Ok(pairs.filter_map(|(name, text)| Some((name.as_string()?, text.as_string()?))).collect())
    }

    /// Changes slots in one transaction, and waits until that is on the disk. `decide` is called for
    /// each name with what the database holds, and says what is to become of it.
    ///
    /// # Errors
    /// The browser's own; then nothing has changed.
    pub async fn change(
        &self,
        names: &[String],
        decide: &dyn Fn(&str, Option<String>) -> Change,
    ) -> Result<(), JsValue> {
        self.write(move |store| {
            Box::pin(async move {
                // All is asked for at once. What is held is known before what is put in its place, and
                // mostly changes nothing.
                let asked: Vec<IdbRequest> = names
                    .iter()
                    .map(|name| {
                        let asked = store.get(&name.into());
                        put(&store, name, decide(name, None))?;
                        asked
                    })
                    .collect::<Result<_, _>>()?;
                for (name, asked) in names.iter().zip(asked) {
                    let held = settled(&asked).await?.as_string();
                    if let Change::Put(text) = decide(name, held)
                        && Change::Put(text.clone()) != decide(name, None)
                    {
                        put(&store, name, Change::Put(text))?;
                    }
                }
                Ok(())
            })
        })
        .await
    }

    /// Removes all names that begin with a prefix and puts one in their place.
    ///
    /// # Errors
    /// The browser's own; then nothing has changed.
    pub async fn replace_all(&self, prefix: &str, name: &str, text: &str) -> Result<(), JsValue> {
        self.write(move |store| {
            Box::pin(async move {
                store.delete(&range_of(prefix)?.into())?;
                put(&store, name, Change::Put(text.to_owned()))
            })
        })
        .await
    }

    async fn write<'f>(
        &self,
        act: impl FnOnce(IdbObjectStore) -> Pin<Box<dyn Future<Output = Result<(), JsValue>> + 'f>>,
    ) -> Result<(), JsValue> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let database: &DurableDatabase = self.connection.unchecked_ref();
        let writing = database.transaction(STORE, "readwrite", &options)?;
        let committed = JsFuture::from(Promise::new(&mut |resolve, reject| {
            writing.set_oncomplete(Some(&resolve));
            writing.set_onabort(Some(&reject));
        }));
        act(writing.object_store(STORE)?).await?;
        committed.await.map(drop)
    }
}

fn put(store: &IdbObjectStore, name: &str, change: Change) -> Result<(), JsValue> {
    match change {
        Change::Put(text) => store.put_with_key(&text.into(), &name.into()).map(drop),
        Change::Remove => store.delete(&name.into()).map(drop),
    }
}

fn range_of(prefix: &str) -> Result<IdbKeyRange, JsValue> {
    IdbKeyRange::bound(&prefix.into(), &[prefix, "\u{ffff}"].concat().into())
}

fn database_of(opening: &IdbOpenDbRequest) -> Result<IdbDatabase, JsValue> {
    Ok(opening.result()?.unchecked_into())
}

/// What a request gives, once it is answered.
async fn settled(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let answered = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(answered).await?;
    request.result()
}
