//! The article as the app ships it and as it was published yield the same facts.

use awareness_quiz::article::{self, Article, VenueVerb};

pub fn edited() -> Article {
    article::read(include_str!("../articles/publicity-week-2022.md"))
}

pub fn published() -> Article {
    article::read(include_str!("../articles/publicity-week-2022.source.txt"))
}

/// Section, date and sort of utterance of each excerpt, as a careful reader lists them.
pub const FACTS: [(usize, &str, &str); 9] = [
    (0, "2014-02-27", "Speech"),
    (0, "2018-04", "Speech"),
    (0, "2020-11-16", "Speech"),
    (1, "2016-04-19", "Speech"),
    (1, "2018-04", "Speech"),
    (1, "2019-09", "Instruction"),
    (2, "2014-11-19", "Message"),
    (2, "2015-12-16", "Speech"),
    (2, "2016-11-16", "Speech"),
];

/// The excerpts of each occasion.
pub const OCCASIONS: [&[usize]; 8] = [&[0], &[1, 4], &[2], &[3], &[5], &[6], &[7], &[8]];

fn check(article: &Article) {
    assert_eq!(
        article.title.as_deref().map(|it| it.ends_with("there is no national security")),
        Some(true)
    );
    assert_eq!(article.published.map(|it| it.to_string()).as_deref(), Some("2022-09-06"));
    assert_eq!(article.sections.len(), 3);
    let facts: Vec<(usize, String, String)> = article
        .excerpts
        .iter()
        .map(|excerpt| {
            let attribution = excerpt.attribution.as_ref().unwrap();
            assert_eq!(attribution.speaker.as_deref(), Some("Xi Jinping"));
            let kind = attribution.utterance.as_ref().unwrap().kind;
            (excerpt.section.unwrap(), attribution.date.unwrap().to_string(), format!("{kind:?}"))
        })
        .collect();
    let expected = FACTS.map(|(section, date, kind)| (section, date.to_owned(), kind.to_owned()));
    assert_eq!(facts, expected);
    let occasions: Vec<&[usize]> =
        article.occasions.iter().map(|occasion| occasion.excerpts.as_slice()).collect();
    assert_eq!(occasions, OCCASIONS);
    let venues: Vec<(VenueVerb, &str, String, Option<usize>)> = article
        .captions
        .iter()
        .enumerate()
        .map(|(at, caption)| {
            let venue = caption.venue.as_ref().unwrap();
            let occasion = article.occasions.iter().position(|it| it.caption == Some(at));
            (venue.verb, venue.place.as_str(), venue.date.unwrap().to_string(), occasion)
        })
        .collect();
    assert_eq!(
        venues,
        [
            (VenueVerb::Opened, "Hefei", "2022".to_owned(), None),
            (VenueVerb::Held, "Beijing", "2018-04-20/2018-04-21".to_owned(), Some(1)),
            (VenueVerb::Opened, "Wuzhen", "2016-11-16".to_owned(), Some(7)),
        ]
    );
    assert_eq!(article.notes, []);
}

#[test]
fn the_edited_article_yields_its_facts() {
    check(&edited());
}

#[test]
fn the_published_article_yields_the_same_facts() {
    check(&published());
}

#[test]
fn nothing_of_the_page_around_the_published_article_is_read() {
    let article = published();
    assert_eq!(article.author.as_deref(), Some("Emergency Management Departmen"));
    let everything = format!("{article:?}");
    for stray in ["END", "black hole", "Black Mirror", "WeChat", "CCTV", "Li Tao", "Zhang Duo"] {
        assert!(!everything.contains(stray), "{stray} is not part of the article");
    }
}
