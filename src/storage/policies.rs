//! The policies that a user can choose from: those that come with the program and those of a folder.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use super::error::ReadError;
use super::policy::{PolicyError, default_policy, parse_policy, shipped};
use super::read::read_document;
use crate::model::{Plan, Policy};
use crate::text::Text;

/// Policies read of one folder at most.
const MOST: usize = 200;

/// A policy and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPolicy {
    /// The policy.
    pub policy: Arc<Policy>,
    /// Its file; none for one that comes with the program.
    pub path: Option<PathBuf>,
}

/// Why a file of the folder is not among the policies.
#[derive(Debug)]
pub enum UnusablePolicy {
    /// It could not be read.
    Unread(ReadError),
    /// It is no policy.
    NoPolicy(PathBuf, PolicyError),
    /// Another policy bears its identifier already.
    Taken(PathBuf, String),
}

impl UnusablePolicy {
    /// What the user is told.
    pub fn message(&self, text: &Text) -> String {
        match self {
            Self::Unread(error) => error.message(text),
            Self::NoPolicy(path, error) => error.say_of(path, text),
            Self::Taken(path, id) => text.fmt(
                "policy-taken",
                &[
                    ("path", path.display().to_string().into()),
                    ("policy", id.as_str().into()),
                ],
            ),
        }
    }
}

/// All policies that can be followed, shipped ones first.
#[derive(Debug)]
pub struct Policies {
    items: Vec<KnownPolicy>,
    /// Files of the folder that could not be used.
    pub unusable: Vec<UnusablePolicy>,
}

impl Default for Policies {
    fn default() -> Self {
        Self::shipped()
    }
}

/// Where a user's own policies stand; `None` where there is no home folder.
pub fn default_policies_folder() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "Tresse")?;
    Some(folders.config_dir().join("policies"))
}

impl Policies {
    /// Those that come with the program.
    pub fn shipped() -> Self {
        let items = shipped()
            .iter()
            .filter_map(|(_, source)| parse_policy(source).ok())
            .map(|policy| KnownPolicy {
                policy: Arc::new(policy),
                path: None,
            })
            .collect();
        Self {
            items,
            unusable: Vec::new(),
        }
    }

    /// The same with the policies of a folder, by file name. A folder that is not there holds none.
    pub fn with_folder(folder: &Path) -> Self {
        let mut all = Self::shipped();
        let Ok(entries) = std::fs::read_dir(folder) else {
            return all;
        };
        let mut paths: Vec<PathBuf> = entries
            .flatten()
            .map(|it| it.path())
            .filter(|it| it.extension().is_some_and(|it| it.eq_ignore_ascii_case("ron")))
            .collect();
        paths.sort();
        for path in paths.into_iter().take(MOST) {
            all.add(&path);
        }
        all
    }

    fn add(&mut self, path: &Path) {
        let source = match read_document(path) {
            Ok((source, _)) => source,
            Err(error) => return self.unusable.push(UnusablePolicy::Unread(error)),
        };
        match parse_policy(&source) {
            Ok(policy) if self.find(&policy.id).is_some() => {
                let taken = UnusablePolicy::Taken(path.to_owned(), policy.id);
                self.unusable.push(taken);
            }
            Ok(policy) => self.items.push(KnownPolicy {
                policy: Arc::new(policy),
                path: Some(path.to_owned()),
            }),
            Err(error) => self
                .unusable
                .push(UnusablePolicy::NoPolicy(path.to_owned(), error)),
        }
    }

    /// All of them, shipped ones first.
    pub fn all(&self) -> &[KnownPolicy] {
        &self.items
    }

    /// The policy that bears an identifier.
    pub fn find(&self, id: &str) -> Option<&KnownPolicy> {
        self.items.iter().find(|it| it.policy.id == id)
    }

    /// The policy that a plan follows, or the default one when it is not here.
    pub fn for_plan(&self, plan: &Plan) -> Arc<Policy> {
        let found = self.find(&plan.policy.id).or(self.items.first());
        found.map_or_else(|| Arc::new(default_policy()), |it| Arc::clone(&it.policy))
    }

    /// The shipped policy with which one is compared: that it was made from, or the default one.
    pub fn origin_of(&self, policy: &Policy) -> Arc<Policy> {
        let shipped = |id: &str| self.find(id).filter(|it| it.path.is_none());
        let own = shipped(&policy.id);
        let base = || policy.base.as_deref().and_then(shipped);
        let found = own.or_else(base).or(self.items.first());
        found.map_or_else(|| Arc::new(default_policy()), |it| Arc::clone(&it.policy))
    }

    /// The first shipped policy that holds from one day to another; or else one that holds on the first day.
    pub fn shipped_for(&self, first: NaiveDate, last: NaiveDate) -> Option<&Arc<Policy>> {
        let from = |policy: &Policy, day| policy.from.is_none_or(|from| from <= day);
        let until = |policy: &Policy, day| policy.until.is_none_or(|until| day <= until);
        let own = || {
            self.items
                .iter()
                .filter(|it| it.path.is_none())
                .map(|it| &it.policy)
        };
        own()
            .find(|it| from(it, first) && until(it, last))
            .or_else(|| own().find(|it| from(it, first) && until(it, first)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::disallowed_methods, reason = "a test writes what it then reads")]
    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, source) in files {
            std::fs::write(folder.path().join(name), source).unwrap();
        }
        folder
    }

    const OURS: &str = "(format: 1, id: \"ours\", title: \"Région\", base: \"fr-2019\")";

    #[test]
    fn a_folder_adds_its_policies_and_tells_what_it_cannot() {
        let folder = folder(&[
            ("a.ron", OURS),
            ("b.RON", "(format: 1, id: \"fr-2026-11\", title: \"?\")"),
            ("c.ron", "(format: 1, id: \"x\")"),
            ("d.txt", "no policy"),
        ]);
        let all = Policies::with_folder(folder.path());
        let ids: Vec<&str> = all.all().iter().map(|it| it.policy.id.as_str()).collect();
        assert_eq!(ids, ["fr-2026-11", "fr-2019", "ours"]);
        assert!(matches!(
            all.unusable.as_slice(),
            [UnusablePolicy::Taken(_, id), UnusablePolicy::NoPolicy(..)] if id == "fr-2026-11"
        ));
        let mut plan = Plan::default();
        plan.policy.id = "ours".to_owned();
        let ours = all.for_plan(&plan);
        assert_eq!(ours.title.fr, "Région");
        assert_eq!(all.origin_of(&ours).id, "fr-2019");
        plan.policy.id = "gone".to_owned();
        assert_eq!(all.for_plan(&plan).id, "fr-2026-11");
        let none = Policies::with_folder(&folder.path().join("nowhere"));
        assert_eq!(none.all().len(), 2);
    }

    #[test]
    fn the_shipped_policy_for_some_days_is_found() {
        let all = Policies::shipped();
        let found = |first: &str, last: &str| {
            let day = |text: &str| text.parse().unwrap();
            all.shipped_for(day(first), day(last)).map(|it| it.id.clone())
        };
        assert_eq!(found("2026-11-01", "2027-03-01").as_deref(), Some("fr-2026-11"));
        assert_eq!(found("2026-01-05", "2026-10-31").as_deref(), Some("fr-2019"));
        // None holds all along: the one that holds when the path begins.
        assert_eq!(found("2026-10-01", "2026-12-31").as_deref(), Some("fr-2019"));
        assert_eq!(found("2018-01-01", "2018-02-01"), None);
    }
}
