//! Copies of what a plan holds, made the same way wherever they are asked for.

use crate::edit::{Edit, Item, StepName, next_id};
use crate::model::{Key, Module, ModuleId, Plan};
use crate::text::Text;

/// Puts a copy of a module behind it: the edit, and the key of the copy. `None` when there is no such module.
pub(super) fn of_module(plan: &Plan, text: &Text, id: &ModuleId) -> Option<(Edit, Key)> {
    let at = plan.modules.iter().position(|it| it.id == *id)?;
    let mut copy = Module::clone(plan.modules.get(at)?);
    copy.id = next_id(&plan.modules);
    let model = Key::Module(id.clone());
    let title = plan.title_of(&model).unwrap_or_else(|| model.id());
    copy.title = text.fmt("path-copy-of", &[("title", title.as_str().into())]);
    let key = Key::Module(copy.id.clone());
    let name = StepName::new("step-duplicate-module", title);
    let add = Edit::Add(Item::Module(copy), Some(at + 1));
    Some((Edit::Batch(name, vec![add]), key))
}
