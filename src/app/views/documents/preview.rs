//! How a document looks before it is exported, made on a thread of its own and painted page by page.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui::{ColorImage, Label, Rect, RichText, Sense, TextureHandle, TextureOptions, Ui, pos2, vec2};

use crate::app::cx::Cx;
use crate::app::exports::{Control, Request, Work};
#[cfg(feature = "pdf")]
use crate::app::icon::Icon;
use crate::app::theme;
use crate::app::widgets::{self, Progress};
use crate::exchange::export::{self, PageImage, Preview};
use crate::model::Plan;
use crate::storage::Issuer;
use crate::text::Text;

/// What a preview is of. Another plan, choice or provider makes another one.
#[derive(Debug, Clone)]
struct Of {
    plan: Arc<Plan>,
    issuer: Arc<Issuer>,
    request: Request,
}

impl PartialEq for Of {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.plan, &other.plan)
            && Arc::ptr_eq(&self.issuer, &other.issuer)
            && self.request == other.request
    }
}

/// What a thread brought back.
#[derive(Debug, Clone)]
enum Made {
    /// A typeset document.
    #[cfg(feature = "pdf")]
    Pages(Arc<export::Typeset>),
    /// A picture.
    Picture(Arc<PageImage>),
    /// Lines.
    Text(Arc<str>),
    /// Nothing to show.
    Nothing,
    /// Why not.
    Failed(String),
}

/// A page that is being painted, or a document that is being set.
#[derive(Debug)]
struct Job<T> {
    control: Control,
    receiver: Receiver<T>,
}

impl<T: Send + 'static> Job<T> {
    fn start(ctx: &egui::Context, work: impl FnOnce(&Control) -> T + Send + 'static) -> Option<Self> {
        let (sender, receiver) = channel();
        let control = Control::default();
        let (own, waking) = (control.clone(), ctx.clone());
        let run = move || {
            // Nobody listens any more once the view asks for something else.
            let _ = sender.send(work(&own));
            waking.request_repaint();
        };
        std::thread::Builder::new()
            .name("preview".to_owned())
            .spawn(run)
            .ok()?;
        Some(Self { control, receiver })
    }
}

impl<T> Drop for Job<T> {
    fn drop(&mut self) {
        self.control.stop();
    }
}

/// A page as the screen's own picture.
struct Paper(TextureHandle);

impl std::fmt::Debug for Paper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Paper").field(&self.0.size()).finish()
    }
}

/// The preview of the document shown.
#[derive(Debug, Default)]
pub(super) struct Shown {
    of: Option<Of>,
    made: Option<Made>,
    setting: Option<Job<Made>>,
    page: usize,
    /// The page on screen: its number, its width in pixels, its picture.
    painted: Option<(usize, u32, Paper)>,
    painting: Option<(usize, u32, Job<Option<PageImage>>)>,
}

impl Shown {
    /// Draws it.
    pub(super) fn ui(&mut self, cx: &Cx<'_>, ui: &mut Ui, request: &Request) {
        self.refresh(cx, ui, request);
        ui.add_space(theme::space::S);
        let Some(made) = self.made.clone() else {
            let share = self.setting.as_ref().map_or(0.0, |it| it.control.share());
            ui.add(
                Label::new(RichText::new(cx.text.get("documents-preview-busy")).color(cx.theme.muted)).wrap(),
            );
            if share > 0.2 {
                let _ = widgets::progress(ui, "", Progress::Share(share), cx.text.get("documents-stop"));
            }
            return;
        };
        match made {
            #[cfg(feature = "pdf")]
            Made::Pages(pages) => self.pages(cx, ui, &pages),
            Made::Picture(picture) => self.picture(ui, cx, &picture),
            Made::Text(words) => text(ui, cx, &words),
            Made::Nothing => {
                ui.add(
                    Label::new(RichText::new(cx.text.get("documents-no-preview")).color(cx.theme.muted))
                        .wrap(),
                );
            }
            Made::Failed(why) => {
                widgets::tone_card(ui, theme::Tone::Warning, |ui| ui.add(Label::new(why).wrap()));
            }
        }
    }

    /// Starts what is needed, and takes what came back.
    fn refresh(&mut self, cx: &Cx<'_>, ui: &Ui, request: &Request) {
        let of = Of {
            plan: Arc::clone(cx.plan),
            issuer: Arc::clone(cx.issuer),
            request: request.clone(),
        };
        if let Some(job) = &self.setting {
            match job.receiver.try_recv() {
                Ok(made) => {
                    self.made = Some(made);
                    self.setting = None;
                    self.painted = None;
                    self.painting = None;
                }
                Err(TryRecvError::Empty) => {}
                Err(TryRecvError::Disconnected) => {
                    self.made = Some(Made::Nothing);
                    self.setting = None;
                }
            }
        }
        if self.of.as_ref() == Some(&of) {
            return;
        }
        let same_document = self
            .of
            .as_ref()
            .is_some_and(|it| it.request.exporter == request.exporter);
        if !same_document {
            self.page = 0;
            self.made = None;
        }
        self.painting = None;
        let work = Work {
            plan: Arc::clone(cx.plan),
            rules: cx.derived.rules.clone(),
            issuer: Arc::clone(cx.issuer),
            today: cx.today,
            request: request.clone(),
        };
        let (ctx, lang) = (ui.ctx().clone(), cx.text.lang());
        self.of = Some(of);
        self.setting = Job::start(&ctx.clone(), move |control| {
            match work.with_input(control, &ctx, |exporter, input, cx| {
                export::preview(exporter, input, cx)
            }) {
                #[cfg(feature = "pdf")]
                Ok(Preview::Pages(pages)) => Made::Pages(Arc::new(pages)),
                Ok(Preview::Picture(picture)) => Made::Picture(Arc::new(picture)),
                Ok(Preview::Text(words)) => Made::Text(words.into()),
                Ok(Preview::Nothing) => Made::Nothing,
                Err(error) => Made::Failed(error.message(&Text::for_screen(lang))),
            }
        });
    }

    #[cfg(feature = "pdf")]
    fn pages(&mut self, cx: &Cx<'_>, ui: &mut Ui, pages: &Arc<export::Typeset>) {
        let count = pages.pages();
        self.page = self.page.min(count.saturating_sub(1));
        ui.horizontal(|ui| {
            ui.add_enabled_ui(self.page > 0, |ui| {
                if widgets::icon_button(ui, Icon::ChevronLeft, cx.text.get("documents-page-before")).clicked()
                {
                    self.page -= 1;
                }
            });
            let args = [("page", (self.page + 1).into()), ("pages", count.into())];
            ui.label(cx.text.fmt("documents-page", &args));
            ui.add_enabled_ui(self.page + 1 < count, |ui| {
                if widgets::icon_button(ui, Icon::ChevronRight, cx.text.get("documents-page-after")).clicked()
                {
                    self.page += 1;
                }
            });
        });
        let width = ui.available_width().clamp(120.0, 900.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "at most a few thousand pixels"
        )]
        let pixels = (width * ui.pixels_per_point()).round() as u32;
        self.paint(ui, pages, pixels);
        if let Some((_, _, texture)) = &self.painted {
            sheet(
                ui,
                cx,
                texture,
                width,
                &cx.text.fmt(
                    "documents-page",
                    &[("page", (self.page + 1).into()), ("pages", count.into())],
                ),
            );
        }
    }

    /// Has the page painted in the width wanted, unless it is there.
    #[cfg(feature = "pdf")]
    fn paint(&mut self, ui: &Ui, pages: &Arc<export::Typeset>, pixels: u32) {
        if let Some((page, width, job)) = &self.painting
            && let Ok(image) = job.receiver.try_recv()
        {
            let (page, width) = (*page, *width);
            self.painting = None;
            if let Some(image) = image {
                self.painted = Some((page, width, texture(ui, &image)));
            }
        }
        let there = self
            .painted
            .as_ref()
            .is_some_and(|(page, width, _)| *page == self.page && *width == pixels);
        let coming = self
            .painting
            .as_ref()
            .is_some_and(|(page, width, _)| *page == self.page && *width == pixels);
        if !there && !coming {
            let (pages, page) = (Arc::clone(pages), self.page);
            self.painting =
                Job::start(ui.ctx(), move |_| pages.page(page, pixels)).map(|job| (page, pixels, job));
        }
    }

    fn picture(&mut self, ui: &mut Ui, cx: &Cx<'_>, picture: &Arc<PageImage>) {
        if self.painted.is_none() {
            self.painted = Some((0, picture.width, texture(ui, picture)));
        }
        if let Some((_, _, texture)) = &self.painted {
            let width = ui.available_width().clamp(120.0, 900.0);
            sheet(ui, cx, texture, width, cx.text.get("documents-preview"));
        }
    }
}

fn texture(ui: &Ui, image: &PageImage) -> Paper {
    let size = [image.width as usize, image.height as usize];
    let image = ColorImage::from_rgba_premultiplied(size, &image.rgba);
    Paper(ui.ctx().load_texture("preview", image, TextureOptions::LINEAR))
}

/// A sheet of paper on the desk.
fn sheet(ui: &mut Ui, cx: &Cx<'_>, paper: &Paper, width: f32, name: &str) {
    let texture = &paper.0;
    let size = texture.size_vec2();
    let height = width * size.y / size.x.max(1.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    ui.painter()
        .image(texture.id(), rect, whole, egui::Color32::WHITE);
    ui.painter().rect_stroke(
        rect,
        0.0,
        egui::Stroke::new(1.0, cx.theme.line_strong),
        egui::StrokeKind::Outside,
    );
    widgets::fields::named(&response, egui::Role::Image, name);
}

/// Lines as they will stand in the file.
fn text(ui: &mut Ui, cx: &Cx<'_>, words: &str) {
    egui::Frame::new()
        .fill(cx.theme.sunken)
        .inner_margin(8)
        .corner_radius(theme::radius::M)
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            egui::ScrollArea::horizontal().show(ui, |ui| {
                ui.add(Label::new(RichText::new(words).text_style(theme::mono())).extend());
            });
        });
}
