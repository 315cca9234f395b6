//! Family P: what a plan says of people.

mod health_word;
mod personal_data_in_share;
mod words;

pub(super) use health_word::HealthWord;
pub(super) use personal_data_in_share::PersonalDataInShare;
