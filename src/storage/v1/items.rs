//! Lists of objects, which pass through the structs of the format one by one: a large plan then needs no
//! second copy of itself in memory.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use serde::de::{Deserializer, SeqAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use crate::storage::load_error::Form;

/// Objects `T` of the model, each written and read as a struct `D` of the format.
#[derive(Debug)]
pub(super) struct Items<D, T>(Vec<Arc<T>>, PhantomData<D>);

impl<D, T> Default for Items<D, T> {
    fn default() -> Self {
        Self(Vec::new(), PhantomData)
    }
}

impl<D, T> From<&Vec<Arc<T>>> for Items<D, T> {
    fn from(items: &Vec<Arc<T>>) -> Self {
        Self(items.clone(), PhantomData)
    }
}

impl<D, T> From<Items<D, T>> for Vec<Arc<T>> {
    fn from(items: Items<D, T>) -> Self {
        items.0
    }
}

impl<D: Serialize + for<'a> From<&'a T>, T> Serialize for Items<D, T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.0.iter().map(|it| D::from(it.as_ref())))
    }
}

impl<'de, D: Deserialize<'de> + Into<T>, T> Deserialize<'de> for Items<D, T> {
    fn deserialize<S: Deserializer<'de>>(from: S) -> Result<Self, S::Error> {
        from.deserialize_seq(Reader(PhantomData))
    }
}

struct Reader<D, T>(PhantomData<(D, T)>);

impl<'de, D: Deserialize<'de> + Into<T>, T> Visitor<'de> for Reader<D, T> {
    type Value = Items<D, T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Form::List.code())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Items<D, T>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element::<D>()? {
            items.push(Arc::new(item.into()));
        }
        Ok(Items(items, PhantomData))
    }
}
