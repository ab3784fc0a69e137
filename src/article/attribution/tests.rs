//! What is read from single lines.

use super::*;

#[track_caller]
fn check(
    text: &str,
    speaker: Option<&str>,
    kind: Option<UtteranceKind>,
    occasion: Option<&str>,
    date: Option<&str>,
) {
    let it = Attribution::read(text, 1);
    assert_eq!(it.speaker.as_deref(), speaker, "speaker of {text:?}");
    assert_eq!(it.utterance.map(|it| it.kind), kind, "utterance of {text:?}");
    assert_eq!(it.occasion.as_deref(), occasion, "occasion of {text:?}");
    assert_eq!(it.date.map(|it| it.to_string()).as_deref(), date, "date of {text:?}");
}

#[test]
fn reads_speaker_first() {
    check(
        "Ann Lee, speech at the opening ceremony of the 2nd Lake Forum, 9 June 2016",
        Some("Ann Lee"),
        Some(UtteranceKind::Speech),
        Some("2nd Lake Forum"),
        Some("2016-06-09"),
    );
    check(
        "Ann Lee, congratulatory message to the 1st Lake Forum, June 2015",
        Some("Ann Lee"),
        Some(UtteranceKind::Message),
        Some("1st Lake Forum"),
        Some("2015-06"),
    );
}

#[test]
fn reads_date_first() {
    check(
        "On June 9, 2016, Ann Lee's speech at a symposium on safe harbours",
        Some("Ann Lee"),
        Some(UtteranceKind::Speech),
        Some("Symposium on safe harbours"),
        Some("2016-06-09"),
    );
    check(
        "In June 2016, Ann Lee made important instructions on the Lake Week",
        Some("Ann Lee"),
        Some(UtteranceKind::Instruction),
        Some("Lake Week"),
        Some("2016-06"),
    );
    check(
        "On June 9, 2016, Ann Lee gave a congratulatory word to the first Lake Forum",
        Some("Ann Lee"),
        Some(UtteranceKind::Message),
        Some("First Lake Forum"),
        Some("2016-06-09"),
    );
}

#[test]
fn drops_the_rubble_before_a_date() {
    check(
        "Auting on June 9, 2016, Ann Lee's speech at the Lake Forum",
        Some("Ann Lee"),
        Some(UtteranceKind::Speech),
        Some("Lake Forum"),
        Some("2016-06-09"),
    );
}

#[test]
fn reads_lines_without_an_utterance() {
    check("Ann Lee, Lake Forum, 2016", Some("Ann Lee"), None, Some("Lake Forum"), Some("2016"));
    check("Ann Lee (2016)", Some("Ann Lee"), None, None, Some("2016"));
    check("Ann Lee", Some("Ann Lee"), None, None, None);
}

#[test]
fn reads_an_author_after_the_utterance() {
    check(
        "Speech by Ann Lee at the Lake Forum, 9 June 2016",
        Some("Ann Lee"),
        Some(UtteranceKind::Speech),
        Some("Lake Forum"),
        Some("2016-06-09"),
    );
}

#[test]
fn leaves_empty_what_is_not_said() {
    check("", None, None, None, None);
    check("a dash that is only a dash", None, None, None, None);
    check("speech, 2016", None, Some(UtteranceKind::Speech), None, Some("2016"));
}

#[test]
fn an_utterance_keeps_its_adjective_and_its_ceremony() {
    let phrase = |text| Attribution::read(text, 1).utterance.map(|it| it.phrase);
    assert_eq!(
        phrase("Ann Lee gave an important congratulatory word to the first Lake Forum, 2016")
            .as_deref(),
        Some("congratulatory word to the first Lake Forum"),
    );
    assert_eq!(
        phrase("Ann Lee, speech at the opening ceremony of the Lake Forum, 2016").as_deref(),
        Some("speech at the opening ceremony of the Lake Forum"),
    );
}

#[test]
fn reads_the_speaker_after_the_occasion() {
    let message = Some(UtteranceKind::Message);
    check(
        "Letter to the 2nd Lake Forum, Ann Lee, June 2016",
        Some("Ann Lee"),
        message,
        Some("2nd Lake Forum"),
        Some("2016-06"),
    );
    check("Lake Forum, Ann Lee, 2016", Some("Ann Lee"), None, Some("Lake Forum"), Some("2016"));
    check(
        "In her speech at the Lake Forum, Ann Lee said",
        Some("Ann Lee"),
        Some(UtteranceKind::Speech),
        Some("Lake Forum"),
        None,
    );
}

#[test]
fn reads_verbs_and_offices() {
    let speech = Some(UtteranceKind::Speech);
    for text in [
        "Ann Lee said at the Lake Forum on 9 June 2016:",
        "Ann Lee, mayor of Onsala, said at the Lake Forum on 9 June 2016",
        "said Ann Lee at the Lake Forum on 9 June 2016",
        "Speaking at the Lake Forum on 9 June 2016, Ann Lee said",
        "On 9 June 2016, Ann Lee told the Lake Forum",
    ] {
        check(text, Some("Ann Lee"), speech, Some("Lake Forum"), Some("2016-06-09"));
    }
    check(
        "Ann Lee told the Lake Times in June 2016",
        Some("Ann Lee"),
        Some(UtteranceKind::Interview),
        Some("Lake Times"),
        Some("2016-06"),
    );
    check(
        "Ann Lee, Minister of Lakes, Lake Forum, 2016",
        Some("Ann Lee"),
        None,
        Some("Lake Forum"),
        Some("2016"),
    );
}

#[test]
fn an_utterance_begins_small_whatever_its_letters() {
    let phrase = |text| Attribution::read(text, 1).utterance.map(|it| it.phrase);
    assert_eq!(
        phrase("Congratulatory letter to the Lake Forum, Ann Lee, 2016").as_deref(),
        Some("congratulatory letter to the Lake Forum"),
    );
    assert!(phrase("\u{fffd}letter to the Lake Forum, 2016").is_some());
}

#[test]
fn a_name_ends_at_the_dash_of_a_second_attribution() {
    let it = Attribution::read("Ann Lee's speech at the Lake Forum——In 2016, Bo Ek's", 1);
    assert_eq!(it.occasion.as_deref(), Some("Lake Forum"));
}

#[test]
fn the_year_of_a_name_is_not_that_of_the_words() {
    let speech = Some(UtteranceKind::Speech);
    for (text, occasion, date) in [
        ("林晓2013年在湖州举行的2012年湖泊论坛上指出", "2012年湖泊论坛", "2013"),
        ("林晓在湖州举行的2012年湖泊论坛上指出", "2012年湖泊论坛", "2012"),
        ("林晓2013年在2012年湖泊论坛上指出", "2012年湖泊论坛", "2013"),
    ] {
        check(text, Some("林晓"), speech, Some(occasion), Some(date));
    }
    check(
        "Ann Lee (2013), speech at the Lake Forum 2012",
        Some("Ann Lee"),
        speech,
        Some("Lake Forum 2012"),
        Some("2013"),
    );
}

#[test]
fn what_only_ends_like_a_verb_of_saying_is_no_attribution() {
    check("湖边的林间传说", None, None, None, None);
    check("学堂与传说", None, None, None, None);
    check("国家speech", None, Some(UtteranceKind::Speech), None, None);
}

#[test]
fn a_topic_or_a_town_is_no_occasion() {
    let speech = Some(UtteranceKind::Speech);
    check("Ann Lee, speech on water, 2016", Some("Ann Lee"), speech, None, Some("2016"));
    check("Ann Lee, speech in Onsala, 2016", Some("Ann Lee"), speech, None, Some("2016"));
    check("Ann Lee, Onsala, 2016", Some("Ann Lee"), None, None, Some("2016"));
}

#[test]
fn a_year_in_a_name_stays_there() {
    for (text, name) in [
        ("Ann Lee, speech at the Lake Forum 2016", "Lake Forum 2016"),
        ("Ann Lee, speech at the 2016 Lake Forum", "2016 Lake Forum"),
    ] {
        let speech = Some(UtteranceKind::Speech);
        check(text, Some("Ann Lee"), speech, Some(name), Some("2016"));
    }
}

#[track_caller]
fn check_place(text: &str, occasion: &str, place: Option<&str>) {
    let it = Attribution::read(text, 1);
    assert_eq!(it.occasion.as_deref(), Some(occasion), "occasion of {text:?}");
    assert_eq!(it.place.as_deref(), place, "place of {text:?}");
}

#[test]
fn tells_a_place_from_a_topic() {
    check_place("Ann Lee said at the Lake Forum in Onsala", "Lake Forum", Some("Onsala"));
    check_place(
        "Ann Lee, remarks at a symposium on safe harbours held in Porto Alto, 2016",
        "Symposium on safe harbours",
        Some("Porto Alto"),
    );
    check_place(
        "Ann Lee, speech at the Conference on Trust in Europe, 2016",
        "Conference on Trust in Europe",
        None,
    );
    check_place(
        "Ann Lee, speech at the Conference on Lakes, Rivers and Seas, Onsala, 2016",
        "Conference on Lakes, Rivers and Seas",
        Some("Onsala"),
    );
    check_place("林晓在湖州举行的护湖座谈会上的讲话", "护湖座谈会", Some("湖州"));
}

#[test]
fn reads_chinese_lines() {
    use UtteranceKind::{Instruction, Interview, Message, Speech, Writing};
    for (text, speaker, kind, occasion, date) in [
        (
            "2016年4月19日，林晓在护湖工作座谈会上的讲话",
            Some("林晓"),
            Some(Speech),
            Some("护湖工作座谈会"),
            Some("2016-04-19"),
        ),
        (
            "林晓2016年4月19日在第二届湖泊论坛开幕式上的主旨演讲",
            Some("林晓"),
            Some(Speech),
            Some("第二届湖泊论坛"),
            Some("2016-04-19"),
        ),
        (
            "林晓：《在护湖座谈会上的讲话》（2016年4月）",
            Some("林晓"),
            Some(Speech),
            Some("护湖座谈会"),
            Some("2016-04"),
        ),
        (
            "2014年11月，林晓致首届湖泊论坛的贺词",
            Some("林晓"),
            Some(Message),
            Some("首届湖泊论坛"),
            Some("2014-11"),
        ),
        (
            "林晓向首届湖泊论坛致贺信，2014年",
            Some("林晓"),
            Some(Message),
            Some("首届湖泊论坛"),
            Some("2014"),
        ),
        (
            "2019年9月，林晓对全国护湖宣传周作出重要指示",
            Some("林晓"),
            Some(Instruction),
            Some("全国护湖宣传周"),
            Some("2019-09"),
        ),
        (
            "林晓在接受《湖报》采访时说，2016年4月",
            Some("林晓"),
            Some(Interview),
            Some("《湖报》"),
            Some("2016-04"),
        ),
        (
            "2016年4月，林晓在《湖报》发表文章",
            Some("林晓"),
            Some(Writing),
            Some("《湖报》"),
            Some("2016-04"),
        ),
        ("市长林晓在上海湖泊论坛上指出", Some("林晓"), Some(Speech), Some("上海湖泊论坛"), None),
        ("林晓，湖泊论坛，2016年", Some("林晓"), None, Some("湖泊论坛"), Some("2016")),
        ("湖泊论坛，林晓", Some("林晓"), None, Some("湖泊论坛"), None),
        ("林晓强调", Some("林晓"), Some(Speech), None, None),
        ("城市的眼睛", None, None, None, None),
        ("记湖州护湖的人们", None, None, None, None),
    ] {
        check(text, speaker, kind, occasion, date);
    }
}
