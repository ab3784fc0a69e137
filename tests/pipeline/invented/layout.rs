//! How an invented article stands on its page.

use awareness_quiz::article::Lang;

use super::{Facts, Form, Quoted, Said, chinese, english};

/// The forms in which people hand in articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Markdown with front matter, as an organiser would write it.
    FrontMatter,
    /// Markdown whose title is its first heading.
    Hashes,
    /// As copied from a web page, with what stands around the article there.
    Page,
    /// The same without empty lines, and lines end as on old systems.
    Tight,
}

/// Stands in every line that is not part of the article.
pub const JUNK: &str = "Zeppelin";

impl Layout {
    pub const ALL: [Self; 4] = [Self::FrontMatter, Self::Hashes, Self::Page, Self::Tight];

    pub fn is_markdown(self) -> bool {
        matches!(self, Self::FrontMatter | Self::Hashes)
    }
}

impl Facts {
    /// As an organiser would write it.
    pub fn in_markdown(&self) -> String {
        self.printed(Layout::FrontMatter)
    }

    pub fn printed(&self, layout: Layout) -> String {
        let mut lines = self.head(layout);
        let mut n_headings = 0;
        for (at, excerpt) in self.excerpts.iter().enumerate() {
            let n_due = excerpt.section.map_or(0, |section| section + 1);
            for section in n_headings..n_due {
                lines.extend([String::new(), self.heading(section, layout)]);
            }
            n_headings = n_headings.max(n_due);
            self.print_excerpt(&mut lines, excerpt, at, layout);
            for picture in self.pictures.iter().filter(|it| it.below == at) {
                let caption = match self.language {
                    Lang::En => english::caption(picture, !layout.is_markdown()),
                    Lang::Zh => chinese::caption(picture),
                };
                lines.extend([String::new(), self.credited(&caption, layout)]);
            }
        }
        for section in n_headings..self.headings.len() {
            lines.extend([String::new(), self.heading(section, layout)]);
        }
        lines.push(String::new());
        if !layout.is_markdown() && !self.excerpts.is_empty() {
            lines.extend(self.tail().map(str::to_owned));
        }
        if layout == Layout::Tight {
            lines.retain(|it| !it.is_empty());
            return lines.join("\r\n");
        }
        lines.join("\n")
    }

    fn head(&self, layout: Layout) -> Vec<String> {
        let title = &self.title;
        let date = self.published.map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"));
        let lines: Vec<String> = match (layout, self.language) {
            (Layout::FrontMatter, language) => {
                let mut lines = vec!["---".to_owned(), format!("title: {title}")];
                lines.extend(date.map(|date| format!("published: {date}")));
                lines.extend([format!("language: {}", language.tag()), "---".to_owned()]);
                lines.extend(self.lead().into_iter().flat_map(|it| [String::new(), it]));
                lines
            }
            (Layout::Hashes, Lang::En) => {
                let byline = match self.published {
                    Some(_) => "By Harbour Office, 6 September 2022",
                    None => "By Harbour Office",
                };
                vec![format!("# {title}"), String::new(), byline.to_owned()]
            }
            (Layout::Hashes, Lang::Zh) => {
                let date = self.published.map_or("", |_| "2022年9月6日 ");
                vec![format!("# {title}"), String::new(), format!("{date}来源：湖报")]
            }
            (_, Lang::En) => {
                let date =
                    date.map_or_else(String::new, |it| format!(" Time:{}", it.replace('-', ".")));
                vec![
                    "Home | Zeppelin News | About us".to_owned(),
                    title.clone(),
                    format!("Author:Harbour Office{date}"),
                    "Share Tweet Print".to_owned(),
                    "This page gathers what was said over the years, to read again.".to_owned(),
                ]
            }
            (_, Lang::Zh) => {
                let date = date.map_or_else(String::new, |it| format!("发布时间：{it} "));
                vec![
                    "首页 > Zeppelin新闻 > 湖泊".to_owned(),
                    title.clone(),
                    format!("{date}来源：湖报"),
                    "分享到： 微信 微博 打印".to_owned(),
                    "这里摘录了多年来在不同场合说过的话，供大家再读一遍。".to_owned(),
                ]
            }
        };
        if layout.is_markdown() {
            return lines;
        }
        lines.into_iter().flat_map(|it| [it, String::new()]).collect()
    }

    /// What else the page offers below the article.
    fn tail(&self) -> impl Iterator<Item = &'static str> {
        let lines: &[&str] = match self.language {
            Lang::En => &[
                "Editor: Zeppelin Desk",
                "",
                "Related articles",
                "",
                "The Zeppelin that came in from the harbour and stayed all summer",
                "",
                "“Nobody has ever flown a Zeppelin through the town hall before.”",
                "",
                "——On June 9, 2017, Bo Ek's speech at the Zeppelin Forum",
                "",
                "© 2022 Zeppelin Post. All rights reserved.",
            ],
            Lang::Zh => &[
                "责任编辑：Zeppelin",
                "",
                "相关阅读",
                "",
                "Zeppelin飞艇停在湖边的一个夏天",
                "",
                "“从来没有谁把Zeppelin飞艇开进过市政厅的大门。”",
                "",
                "——2017年6月9日，白露在Zeppelin论坛上的讲话",
                "",
                "版权所有 Zeppelin报社",
            ],
        };
        lines.iter().copied()
    }

    fn heading(&self, section: usize, layout: Layout) -> String {
        let heading = self.printed_heading(section);
        if layout.is_markdown() { format!("## {heading}") } else { heading }
    }

    fn print_excerpt(&self, lines: &mut Vec<String>, excerpt: &Quoted, at: usize, layout: Layout) {
        let Quoted { text, said, .. } = excerpt;
        let is_markdown = layout.is_markdown();
        let mark = if is_markdown { "> " } else { "" };
        let quoted = format!("{mark}{text}");
        let Some(said) = said else {
            lines.extend([String::new(), quoted]);
            return;
        };
        let told = self.attribution(said);
        let is_english = self.language == Lang::En;
        match said.form {
            Form::Speaker | Form::Occasion | Form::Author | Form::Date => {
                let dash = if is_markdown { "— " } else { "——" };
                lines.extend([String::new(), quoted, String::new(), format!("{dash}{told}")]);
            }
            Form::Source => {
                let label = if is_english { "Source: " } else { "来源：" };
                lines.extend([String::new(), quoted, String::new(), format!("{label}{told}")]);
            }
            Form::Bracket => {
                let (open, close) = if is_english { (" (", ")") } else { ("（", "）") };
                // On the quotation's line, or on its own.
                if is_markdown || at.is_multiple_of(2) {
                    let told = format!("{mark}“{text}”{open}{told}{close}");
                    lines.extend([String::new(), told]);
                } else {
                    let told = format!("{}{told}{close}", open.trim());
                    lines.extend([String::new(), format!("“{text}”"), told]);
                }
            }
            Form::Before | Form::BeforeDated => {
                let colon = if is_english { ": " } else { "：" };
                let lead = format!("{told}{colon}");
                if is_markdown {
                    lines.extend([String::new(), lead.trim().to_owned(), String::new(), quoted]);
                } else if at.is_multiple_of(2) {
                    lines.extend([String::new(), format!("{lead}“{text}”")]);
                } else {
                    let lead = lead.trim().to_owned();
                    lines.extend([String::new(), lead, String::new(), format!("“{text}”")]);
                }
            }
        }
    }

    fn attribution(&self, said: &Said) -> String {
        match self.language {
            Lang::En => english::attribution(said),
            Lang::Zh => chinese::attribution(said),
        }
    }

    fn credited(&self, caption: &str, layout: Layout) -> String {
        match (self.language, layout.is_markdown()) {
            (Lang::En, true) => format!("*{caption}* (Photo: Bo Ek)"),
            (Lang::En, false) => format!("{caption} Photo by Bo Ek, a reporter"),
            (Lang::Zh, true) => format!("*{caption}*（湖报记者 白露 摄）"),
            (Lang::Zh, false) => format!("{caption}（湖报记者 白露 摄）"),
        }
    }
}
