//! A Moodle course (`.mbz`): the smallest backup that Moodle 4 restores, with a section for each module, a notice
//! for each activity and a page for each module, linked to the competencies of the framework.

use std::fmt::Write as _;

use chrono::NaiveDate;

use super::archive::{Files, archive};
use super::course::{Course, Item, course, framework_number};
use super::xml::{escaped, fitted};
use crate::model::Plan;
use crate::text::Text;

/// The first line of each file, which Moodle looks for.
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// Moodle 4.0, which restores on all later versions without a warning.
const VERSION: &str = "2022041900";
const RELEASE: &str = "4.0 (Build: 20220419)";

/// What Moodle writes for nothing.
const NULL: &str = "$@NULL@$";

/// Longest titles of sections, activities and courses.
const TITLE: usize = 250;

/// Settings of the whole backup but that of competencies: nothing of people, nothing of a site.
const SETTINGS: [(&str, u8); 18] = [
    ("users", 0),
    ("anonymize", 0),
    ("role_assignments", 0),
    ("activities", 1),
    ("blocks", 0),
    ("filters", 0),
    ("comments", 0),
    ("badges", 0),
    ("calendarevents", 0),
    ("userscompletion", 0),
    ("logs", 0),
    ("grade_histories", 0),
    ("groups", 0),
    ("competencies", 1),
    ("customfield", 0),
    ("contentbankcontent", 0),
    ("xapistate", 0),
    ("legacyfiles", 0),
];

/// The bytes of a course backup. Dates in it are the plan's first day, or else `today`.
pub(super) fn moodle(plan: &Plan, text: &Text, today: NaiveDate) -> Result<Vec<u8>, String> {
    let course = course(plan, text);
    let seconds = |date: NaiveDate| date.and_hms_opt(0, 0, 0).map_or(0, |it| it.and_utc().timestamp());
    let backup = Backup {
        framework: framework_number(plan),
        starts: seconds(plan.starts.unwrap_or(today)),
        now: seconds(today),
        plan,
        course,
        files: Vec::new(),
        activities: String::new(),
        sections: String::new(),
        settings: String::new(),
        next: 1000,
    };
    archive(&backup.files())
}

struct Backup<'a> {
    plan: &'a Plan,
    course: Course,
    framework: String,
    starts: i64,
    now: i64,
    files: Files,
    activities: String,
    sections: String,
    settings: String,
    next: u32,
}

impl Backup<'_> {
    fn files(mut self) -> Files {
        let file = format!("{}.mbz", self.course.short);
        self.setting("root", "", "filename", &escaped(&file));
        for (name, value) in SETTINGS {
            self.setting("root", "", name, &value.to_string());
        }
        let sections = std::mem::take(&mut self.course.sections);
        for (number, section) in sections.iter().enumerate() {
            let id = 100 + number;
            let mut sequence = Vec::new();
            for item in &section.items {
                sequence.push(self.activity(item, id, number).to_string());
            }
            let title = escaped(&fitted(&section.title, TITLE));
            let _ = write!(
                self.sections,
                "<section><sectionid>{id}</sectionid><title>{title}</title>\
                 <directory>sections/section_{id}</directory></section>"
            );
            let name = format!("section_{id}");
            let within = format!("<section>{name}</section>");
            self.setting("section", &within, &format!("{name}_included"), "1");
            self.setting("section", &within, &format!("{name}_userinfo"), "0");
            let content = format!(
                "<section id=\"{id}\"><number>{number}</number><name>{title}</name>\
                 <summary>{summary}</summary><summaryformat>1</summaryformat>\
                 <sequence>{sequence}</sequence><visible>1</visible>\
                 <availabilityjson>{NULL}</availabilityjson><timemodified>{now}</timemodified></section>",
                summary = escaped(&section.summary),
                sequence = sequence.join(","),
                now = self.now,
            );
            self.file(&format!("sections/section_{id}/section.xml"), &content);
        }
        self.course();
        self.empty_lists();
        self.index(&file);
        // Moodle reads the index first.
        self.files.rotate_right(1);
        self.files
    }

    fn file(&mut self, name: &str, content: &str) {
        self.files.push((name.to_owned(), format!("{HEAD}{content}")));
    }

    fn setting(&mut self, level: &str, within: &str, name: &str, value: &str) {
        let _ = write!(
            self.settings,
            "<setting><level>{level}</level>{within}<name>{name}</name><value>{value}</value></setting>"
        );
    }

    /// Writes a notice or a page; gives its number.
    fn activity(&mut self, item: &Item, section: usize, number: usize) -> u32 {
        self.next += 1;
        let (id, now) = (self.next, self.now);
        let kind = if item.page { "page" } else { "label" };
        let folder = format!("activities/{kind}_{id}");
        let title = escaped(&fitted(&item.title, TITLE));
        let _ = write!(
            self.activities,
            "<activity><moduleid>{id}</moduleid><sectionid>{section}</sectionid>\
             <modulename>{kind}</modulename><title>{title}</title><directory>{folder}</directory></activity>"
        );
        let name = format!("{kind}_{id}");
        let within = format!("<activity>{name}</activity>");
        self.setting("activity", &within, &format!("{name}_included"), "1");
        self.setting("activity", &within, &format!("{name}_userinfo"), "0");
        let module = format!(
            "<module id=\"{id}\" version=\"{VERSION}\"><modulename>{kind}</modulename>\
             <sectionid>{section}</sectionid><sectionnumber>{number}</sectionnumber><idnumber></idnumber>\
             <added>{now}</added><score>0</score><indent>0</indent><visible>1</visible>\
             <visibleoncoursepage>1</visibleoncoursepage><visibleold>1</visibleold><groupmode>0</groupmode>\
             <groupingid>0</groupingid><completion>0</completion>\
             <completiongradeitemnumber>{NULL}</completiongradeitemnumber><completionview>0</completionview>\
             <completionexpected>0</completionexpected><availability>{NULL}</availability>\
             <showdescription>0</showdescription><tags></tags></module>"
        );
        self.file(&format!("{folder}/module.xml"), &module);
        let html = escaped(&item.html);
        let body = if item.page {
            format!(
                "<page id=\"{id}\"><name>{title}</name><intro></intro><introformat>1</introformat>\
                 <content>{html}</content><contentformat>1</contentformat><legacyfiles>0</legacyfiles>\
                 <legacyfileslast>{NULL}</legacyfileslast><display>5</display>\
                 <displayoptions>a:2:{{s:10:\"printintro\";s:1:\"0\";s:17:\"printlastmodified\";s:1:\"1\";}}\
                 </displayoptions><revision>1</revision><timemodified>{now}</timemodified></page>"
            )
        } else {
            format!(
                "<label id=\"{id}\"><name>{title}</name><intro>{html}</intro>\
                 <introformat>1</introformat><timemodified>{now}</timemodified></label>"
            )
        };
        let content = format!(
            "<activity id=\"{id}\" moduleid=\"{id}\" modulename=\"{kind}\" contextid=\"{context}\">{body}</activity>",
            context = 5000 + id,
        );
        self.file(&format!("{folder}/{kind}.xml"), &content);
        self.file(&format!("{folder}/roles.xml"), NO_ROLES);
        let grades = "<activity_gradebook><grade_items></grade_items>\
                      <grade_letters></grade_letters></activity_gradebook>";
        self.file(&format!("{folder}/grades.xml"), grades);
        if !item.competencies.is_empty() {
            let mut links = String::new();
            for (at, competency) in item.competencies.iter().enumerate() {
                let _ = write!(
                    links,
                    "<competency id=\"{number}\"><idnumber>{competency}</idnumber>\
                     <frameworkidnumber>{framework}</frameworkidnumber><ruleoutcome>1</ruleoutcome>\
                     <sortorder>{at}</sortorder><overridegrade>0</overridegrade></competency>",
                    number = at + 1,
                    competency = escaped(competency),
                    framework = escaped(&self.framework),
                );
            }
            let content = format!(
                "<course_module_competencies><competencies>{links}</competencies></course_module_competencies>"
            );
            self.file(&format!("{folder}/competencies.xml"), &content);
        }
        id
    }

    fn course(&mut self) {
        let (starts, now) = (self.starts, self.now);
        let content = format!(
            "<course id=\"2\" contextid=\"20\"><shortname>{short}</shortname><fullname>{title}</fullname>\
             <idnumber></idnumber><summary>{summary}</summary><summaryformat>1</summaryformat>\
             <format>topics</format><showgrades>1</showgrades><newsitems>0</newsitems>\
             <startdate>{starts}</startdate><enddate>0</enddate><marker>0</marker><maxbytes>0</maxbytes>\
             <legacyfiles>0</legacyfiles><showreports>0</showreports><visible>1</visible>\
             <groupmode>0</groupmode><groupmodeforce>0</groupmodeforce>\
             <defaultgroupingid>0</defaultgroupingid><lang></lang><theme></theme>\
             <timecreated>{now}</timecreated><timemodified>{now}</timemodified><requested>0</requested>\
             <enablecompletion>1</enablecompletion><completionnotify>0</completionnotify>\
             <category id=\"1\"><name>Tresse</name><description>{NULL}</description></category>\
             <tags></tags></course>",
            short = escaped(&fitted(&self.course.short, 100)),
            title = escaped(&fitted(&self.course.title, TITLE)),
            summary = escaped(&self.course.summary),
        );
        self.file("course/course.xml", &content);
        self.file("course/roles.xml", NO_ROLES);
        let mut links = String::new();
        for (at, (block, it)) in self.plan.competencies().enumerate() {
            let _ = write!(
                links,
                "<competency id=\"{number}\"><frameworkidnumber>{framework}</frameworkidnumber>\
                 <idnumber>{competency}</idnumber><ruleoutcome>1</ruleoutcome>\
                 <sortorder>{number}</sortorder></competency>",
                number = at + 1,
                framework = escaped(&self.framework),
                competency = escaped(&super::course::competency_number(self.plan, block, it)),
            );
        }
        let content = format!(
            "<course_competencies><competencies>{links}</competencies>\
             <user_competencies></user_competencies></course_competencies>"
        );
        self.file("course/competencies.xml", &content);
    }

    fn empty_lists(&mut self) {
        for (name, content) in [
            ("files.xml", "<files></files>"),
            ("roles.xml", "<roles_definition></roles_definition>"),
            ("groups.xml", "<groups></groups>"),
            ("scales.xml", "<scales_definition></scales_definition>"),
            ("outcomes.xml", "<outcomes_definition></outcomes_definition>"),
            ("questions.xml", "<question_categories></question_categories>"),
        ] {
            self.file(name, content);
        }
    }

    fn index(&mut self, file: &str) {
        let (starts, now) = (self.starts, self.now);
        let content = format!(
            "<moodle_backup>\n<information><name>{file}</name><moodle_version>{VERSION}</moodle_version>\
             <moodle_release>{RELEASE}</moodle_release><backup_version>{VERSION}</backup_version>\
             <backup_release>4.0</backup_release><backup_date>{now}</backup_date>\
             <mnet_remoteusers>0</mnet_remoteusers><include_files>0</include_files>\
             <include_file_references_to_external_content>0</include_file_references_to_external_content>\
             <original_wwwroot>https://tresse.invalid</original_wwwroot>\
             <original_site_identifier_hash>00000000000000000000000000007e55</original_site_identifier_hash>\
             <original_course_id>2</original_course_id><original_course_format>topics</original_course_format>\
             <original_course_fullname>{title}</original_course_fullname>\
             <original_course_shortname>{short}</original_course_shortname>\
             <original_course_startdate>{starts}</original_course_startdate>\
             <original_course_enddate>0</original_course_enddate>\
             <original_course_contextid>20</original_course_contextid>\
             <original_system_contextid>1</original_system_contextid>\
             <details><detail backup_id=\"0000000000000000000000000000be55\"><type>course</type>\
             <format>moodle2</format><interactive>1</interactive><mode>10</mode><execution>1</execution>\
             <executiontime>0</executiontime></detail></details>\
             <contents><activities>{activities}</activities><sections>{sections}</sections>\
             <course><courseid>2</courseid><title>{short}</title><directory>course</directory></course></contents>\
             <settings>{settings}</settings></information>\n</moodle_backup>",
            file = escaped(file),
            title = escaped(&fitted(&self.course.title, TITLE)),
            short = escaped(&fitted(&self.course.short, 100)),
            activities = self.activities,
            sections = self.sections,
            settings = self.settings,
        );
        self.file("moodle_backup.xml", &content);
    }
}

const NO_ROLES: &str =
    "<roles><role_overrides></role_overrides><role_assignments></role_assignments></roles>";
