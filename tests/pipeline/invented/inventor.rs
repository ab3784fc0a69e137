//! Draws the facts of an article and sets its traps.

use awareness_quiz::article::Lang;

use super::{
    Chance, Facts, Form, KINDS, Meeting, Name, Picture, Printed, Quoted, Recipe, Said, Trap,
    TrapWords, VERBS, chinese, english, joined,
};

pub fn invent(recipe: &Recipe) -> Facts {
    let mut chance = Chance::new(recipe.seed);
    let main_speaker = chance.below(4);
    Inventor { chance, recipe: recipe.clone(), main_speaker, wholes: Vec::new() }.invent()
}

struct Inventor {
    chance: Chance,
    recipe: Recipe,
    /// Who says most of it, by position among the speakers.
    main_speaker: usize,
    /// Parts of sentences that must stay together, in small letters.
    wholes: Vec<String>,
}

const EVERY_FORM: [Form; 12] = [
    Form::Speaker,
    Form::Speaker,
    Form::Speaker,
    Form::Date,
    Form::Date,
    Form::Date,
    Form::Occasion,
    Form::Author,
    Form::Source,
    Form::Bracket,
    Form::Before,
    Form::BeforeDated,
];

impl Inventor {
    fn has(&self, trap: Trap) -> bool {
        self.recipe.traps.contains(&trap)
    }

    fn is_english(&self) -> bool {
        self.recipe.language == Lang::En
    }

    fn invent(mut self) -> Facts {
        let Recipe { language, n_sections, n_meetings, n_excerpts, n_pictures, .. } = self.recipe;
        let mut headings: Vec<String> = (0..n_sections).map(|_| self.heading()).collect();
        if self.has(Trap::TwinHeading) && n_sections > 1 {
            let twin = headings[0].clone();
            headings[n_sections - 1] = twin;
        }
        let meetings = self.meetings(n_meetings);
        let mut excerpts = self.excerpts(n_excerpts, n_sections, &meetings);
        self.set_traps(&mut excerpts, &headings);
        let pictures =
            self.pictures(if n_excerpts > 0 { n_pictures } else { 0 }, &meetings, n_excerpts);
        let title = match excerpts.first() {
            Some(first) if self.has(Trap::TitleInExcerpt) => {
                let half = first.text.split([',', ';', '.', '，', '；', '。']).next().unwrap();
                half.trim_matches(['"', '“', '”']).to_owned()
            }
            _ if self.is_english() => {
                format!("Ann Lee: {}", english::clause(&mut self.chance))
            }
            _ => format!("林晓：{}", chinese::clause(&mut self.chance)),
        };
        let published = (!self.chance.one_in(5)).then_some((2022, 9, 6));
        let is_numbered = self.has(Trap::Numbers);
        let names = meetings.iter().map(|it| it.name).chain(pictures.iter().map(|it| it.name));
        let names: Vec<Name> = names.collect();
        let n_everywhere = if names.is_empty() { 0 } else { self.chance.pick(&[0, 0, 1, 2]) };
        let everywhere = (0..n_everywhere).map(|_| self.chance.pick(&names)).collect();
        let wholes = std::mem::take(&mut self.wholes);
        Facts {
            language,
            title,
            published,
            headings,
            is_numbered,
            meetings,
            excerpts,
            pictures,
            wholes,
            everywhere,
        }
    }

    fn heading(&mut self) -> String {
        let chance = &mut self.chance;
        match self.recipe.language {
            Lang::En => english::heading(chance),
            Lang::Zh => chinese::heading(chance),
        }
    }

    fn name(&mut self, series: usize, edition: Option<u16>) -> Name {
        let language = self.recipe.language;
        Name { language, series, edition, year: None, is_other_way: false }
    }

    /// No two of one name whose dates could be one: the reader must take those for one meeting.
    fn meetings(&mut self, n: usize) -> Vec<Meeting> {
        let series = self.chance.pick(&[0, 2, 3]);
        let first_year = self.chance.between(2009, 2015);
        let mut meetings: Vec<Meeting> = Vec::new();
        for _ in 0..4 * n {
            if meetings.len() == n {
                break;
            }
            let is_edition = if self.has(Trap::OneSeries) {
                !self.chance.one_in(4)
            } else {
                self.chance.one_in(3)
            };
            let series = if is_edition { series } else { self.chance.below(10) };
            let year = self.chance.between(first_year, 2022);
            let mut date = self.date(year);
            if self.has(Trap::SameDay) && meetings.len() < 2 {
                date = Printed::Day(year, 6, 9);
            }
            let mut name = self.name(series, None);
            match self.chance.below(6) {
                0..2 if series < 6 => name.edition = Some(self.chance.between(1, 6)),
                // Some are held a year late and keep their name.
                2 if date != Printed::None => name.year = Some(year - self.chance.pick(&[0, 0, 1])),
                _ => {}
            }
            let place = self.place();
            let is_told_apart = |other: &Meeting| {
                let years = date.year().zip(other.date.year());
                !name.is(other.name) || years.is_some_and(|(a, b)| a != b)
            };
            if meetings.iter().all(is_told_apart) {
                meetings.push(Meeting { name, date, place });
            }
        }
        meetings
    }

    fn place(&mut self) -> &'static str {
        match self.recipe.language {
            Lang::En => self.chance.pick(&english::PLACES),
            Lang::Zh => self.chance.pick(&chinese::PLACES),
        }
    }

    fn date(&mut self, year: u16) -> Printed {
        let month = u8::try_from(self.chance.between(1, 8)).unwrap();
        let day = u8::try_from(self.chance.between(1, 28)).unwrap();
        match self.chance.below(16) {
            0..8 => Printed::Day(year, month, day),
            8..11 => Printed::Month(year, month),
            11..13 => Printed::Year(year),
            13 => Printed::Days(year, month, day.clamp(4, 10), day.clamp(4, 10) + 5),
            14 if year < 2022 && self.chance.one_in(2) => Printed::NewYear(year),
            14 => Printed::Doubtful(year),
            _ => Printed::None,
        }
    }

    fn excerpts(&mut self, n: usize, n_sections: usize, meetings: &[Meeting]) -> Vec<Quoted> {
        let n_first = usize::from(!self.chance.one_in(6) && n_sections > 0);
        let mut sections: Vec<usize> =
            (0..n).map(|_| n_first + self.chance.below(n_sections + 1 - n_first)).collect();
        sections.sort_unstable();
        let excerpt = |section: usize| {
            let n_sentences = 1 + self.chance.below(4);
            let sentences: Vec<String> = (0..n_sentences).map(|_| self.sentence()).collect();
            Quoted {
                text: sentences.join(self.space()),
                section: section.checked_sub(1),
                said: self.said(meetings),
            }
        };
        sections.into_iter().map(excerpt).collect()
    }

    fn sentence(&mut self) -> String {
        if self.chance.one_in(4) {
            let joined = match self.recipe.language {
                Lang::En => joined::in_english(&mut self.chance),
                Lang::Zh => joined::in_chinese(&mut self.chance),
            };
            self.wholes.extend(joined.wholes.iter().map(|it| it.to_lowercase()));
            let sentences: Vec<String> = joined
                .sentence
                .split(". ")
                .map(|it| if self.is_english() { english::capitalised(it) } else { it.to_owned() })
                .collect();
            return sentences.join(". ");
        }
        match self.recipe.language {
            Lang::En => english::sentence(&mut self.chance),
            Lang::Zh => chinese::sentence(&mut self.chance),
        }
    }

    /// What stands between two sentences.
    fn space(&self) -> &'static str {
        if self.is_english() { " " } else { "" }
    }

    fn said(&mut self, meetings: &[Meeting]) -> Option<Said> {
        if self.chance.one_in(20) {
            return None;
        }
        let speakers = if self.is_english() { &english::SPEAKERS } else { &chinese::SPEAKERS };
        let mut speaker = if self.chance.one_in(2) {
            self.chance.pick(speakers)
        } else {
            speakers[self.main_speaker]
        };
        if self.has(Trap::Surname) && self.is_english() && self.chance.one_in(3) {
            speaker = speaker.rsplit(' ').next().unwrap();
        }
        let sort = self.chance.below(KINDS.len());
        let form = self.chance.pick(&EVERY_FORM);
        if meetings.is_empty() || self.chance.one_in(12) {
            let date = Printed::Year(self.chance.between(2009, 2021));
            let form =
                if [Form::Occasion, Form::Author].contains(&form) { Form::Speaker } else { form };
            return Some(Said { form, speaker, sort, meeting: None, place: None, date });
        }
        let at = self.chance.below(meetings.len());
        let Meeting { name, mut date, place } = meetings[at];
        let name = Name { is_other_way: self.chance.one_in(4), ..name };
        let is_before = [Form::Before, Form::BeforeDated].contains(&form);
        let is_instruction = KINDS[sort] == "Instruction";
        let form = match form {
            _ if is_instruction && is_before && self.is_english() => Form::Speaker,
            // `《在湖泊论坛上的讲话》` says nothing of instructions.
            Form::Author if is_instruction && !self.is_english() => Form::Speaker,
            form => form,
        };
        // A letter is not sent to a place.
        let has_place = KINDS[sort] == "Speech" && self.chance.one_in(3);
        // `湖泊论坛，林晓，2016年`
        let has_place = has_place && (form != Form::Occasion || self.is_english());
        let place = has_place.then_some(place);
        if let (true, Printed::Day(year, month, day)) = (self.has(Trap::SeveralDays), date) {
            date = match self.chance.below(3) {
                0 => Printed::Day(year, month, if day > 14 { day - 6 } else { day + 6 }),
                1 if name.edition.is_some() => Printed::Day(year, month % 8 + 1, day),
                _ => date,
            };
        }
        Some(Said { form, speaker, sort, meeting: Some((at, name)), place, date })
    }

    fn set_traps(&mut self, excerpts: &mut [Quoted], headings: &[String]) {
        if excerpts.is_empty() {
            return;
        }
        for trap in self.recipe.traps.clone() {
            let from = self.chance.below(excerpts.len());
            let to = self.chance.below(excerpts.len());
            let text = &excerpts[from].text;
            let sentence = match self.recipe.language {
                Lang::En => text.split_inclusive(". ").next().unwrap().trim(),
                Lang::Zh => text.split_inclusive('。').next().unwrap(),
            };
            let clause = sentence.split([',', ';', '.', '，', '；', '。']).next().unwrap();
            let said = excerpts[to].said.as_ref();
            let known = TrapWords {
                clause: clause.to_owned(),
                name: said.and_then(|it| it.meeting).map(|it| it.1.printed()),
                year: said.and_then(|it| it.date.year()),
                heading: excerpts[to].section.map(|section| headings[section].clone()),
                speaker: said.map(|it| it.speaker),
            };
            let added = match trap {
                Trap::TwinExcerpt if from != to => {
                    let twin = excerpts[from].text.clone();
                    excerpts[to].text = twin;
                    continue;
                }
                Trap::SharedSentence if from != to => Some(sentence.to_owned()),
                Trap::SharedSentence | Trap::SharedClause if from == to => None,
                _ if self.is_english() => english::trap_sentence(trap, &mut self.chance, &known),
                _ => chinese::trap_sentence(trap, &mut self.chance, &known),
            };
            let Some(added) = added else { continue };
            let space = self.space();
            let text = &mut excerpts[to].text;
            *text = if self.chance.one_in(2) {
                format!("{added}{space}{text}")
            } else {
                format!("{text}{space}{added}")
            };
        }
        // Around a lone mark nobody can tell where a quotation in such marks ends.
        for Quoted { text, said, .. } in excerpts {
            if let Some(said) = said
                && text.matches('“').count() != text.matches('”').count()
                && [Form::Bracket, Form::Before, Form::BeforeDated].contains(&said.form)
            {
                said.form = Form::Speaker;
            }
        }
    }

    fn pictures(&mut self, n: usize, meetings: &[Meeting], n_excerpts: usize) -> Vec<Picture> {
        let mut pictures: Vec<Picture> = Vec::new();
        for _ in 0..n {
            let Meeting { name, date, place } = if meetings.is_empty() || self.chance.one_in(4) {
                let series = self.chance.below(10);
                let edition = self.chance.one_in(2).then(|| self.chance.between(1, 6));
                let year = self.chance.between(2010, 2021);
                let (name, place) = (self.name(series, edition), self.place());
                Meeting { name, date: self.date(year), place }
            } else {
                meetings[self.chance.below(meetings.len())].clone()
            };
            let date = match (date, self.chance.below(4)) {
                (Printed::Doubtful(_), _) | (_, 0) => Printed::None,
                (Printed::Day(year, ..), 1) if name.year.is_none() => Printed::Year(year),
                (date, _) => date,
            };
            let mut picture = Picture {
                name,
                verb: self.chance.below(VERBS.len()),
                // An opening may be elsewhere.
                place: if self.chance.one_in(3) { self.place() } else { place },
                date,
                below: self.chance.below(n_excerpts),
            };
            match pictures.last() {
                Some(last) if self.has(Trap::TwinPicture) && pictures.len() == 1 => {
                    picture = Picture { below: picture.below, ..last.clone() };
                }
                Some(last) if self.has(Trap::SharedPlace) => picture.place = last.place,
                _ => {}
            }
            pictures.push(picture);
        }
        pictures.sort_by_key(|it| it.below);
        pictures
    }
}
