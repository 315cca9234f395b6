//! Files: plans and policies, as text and on disk.

mod policy;

pub use policy::{
    POLICY_FORMAT, PolicyError, default_policy, parse_policy, shipped, shipped_policy, write_policy,
};
