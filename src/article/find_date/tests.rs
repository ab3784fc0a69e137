//! Lines and the dates that they print.

use super::*;

#[track_caller]
fn check(text: &str, expected: Option<&str>) {
    let found = find_date(text).map(|found| found.when.to_string());
    assert_eq!(found.as_deref(), expected, "in {text:?}");
}

#[test]
fn reads_english_days_in_both_orders() {
    check("In February 27, 2014, she said", Some("2014-02-27"));
    check("on 9 June 2016", Some("2016-06-09"));
    check("the 9th of June, 2016", Some("2016-06-09"));
    check("Sept. 5, 2022", Some("2022-09-05"));
}

#[test]
fn reads_months_and_years() {
    check("April 2018", Some("2018-04"));
    check("in 2018", Some("2018"));
    check("April to May 2018", Some("2018-04/2018-05"));
    check("2016–2018", Some("2016/2018"));
}

#[test]
fn reads_ranges_of_days() {
    check("From April 20th to 21st, 2018", Some("2018-04-20/2018-04-21"));
    check("20–21 April 2018", Some("2018-04-20/2018-04-21"));
    check("30 April to 2 May 2018", Some("2018-04-30/2018-05-02"));
    check("30 December 2018 to 2 January 2019", Some("2018-12-30/2019-01-02"));
}

#[test]
fn reads_iso_and_dotted_dates() {
    check("2022-09-06", Some("2022-09-06"));
    check("Time:2022.09.06", Some("2022-09-06"));
    check("2022-09", Some("2022-09"));
}

#[test]
fn reads_chinese_dates() {
    check("2016年4月19日，", Some("2016-04-19"));
    check("2018年4月20日至21日", Some("2018-04-20/2018-04-21"));
    check("2018年4月", Some("2018-04"));
    check("2018年12月30日至2019年1月2日", Some("2018-12-30/2019-01-02"));
}

#[test]
fn is_never_finer_than_the_text() {
    check("03/04/2017", Some("2017"));
    check("25/04/2017", Some("2017-04-25"));
    check("04/25/2017", Some("2017-04-25"));
    check("30 February 2016", Some("2016"));
    check("21 to 20 April 2018", Some("2018"));
    assert!(find_date("30 February 2016").is_some_and(|found| found.doubtful));
    assert!(find_date("9 June 2016").is_some_and(|found| !found.doubtful));
}

#[test]
fn ignores_digits_that_are_no_years() {
    check("Room 20161", None);
    check("1.3 billion", None);
    check("September 5th", None);
    check("3,000 people", None);
    check("version 2.2016", None);
}

#[test]
fn reads_days_with_any_marks() {
    check("Aug. 14, 2018", Some("2018-08-14"));
    check("Aug.14,2018", Some("2018-08-14"));
    check("24 March 2018", Some("2018-03-24"));
    check("March 24 2018", Some("2018-03-24"));
    check("12 Mar 2018", Some("2018-03-12"));
    check("14th of May, 2011", Some("2011-05-14"));
    check("Monday 20 October 2014", Some("2014-10-20"));
    check("20-Apr-2018", Some("2018-04-20"));
    check("2016.4.9", Some("2016-04-09"));
    check("2016. 4. 9", Some("2016-04-09"));
    check("April 19,2016", Some("2016-04-19"));
}

#[test]
fn of_a_month_in_another_language_reads_the_year() {
    check("9 avril 2018", Some("2018"));
    check("le 1er août 2018", Some("2018"));
    check("9. Juni 2018", Some("2018"));
    check("9 de mayo de 2018", Some("2018"));
}

#[test]
fn reads_months_of_numbers() {
    check("2016/4", Some("2016-04"));
    check("2016/04", Some("2016-04"));
    check("2016.04", Some("2016-04"));
    check("in 2016. 4 people", Some("2016"));
    check("2016 - 12 people", Some("2016"));
    check("2016/13", Some("2016"));
    check("2016/4-5", Some("2016"));
    check("issue 4/2016", Some("2016"));
}

#[test]
fn reads_parts_of_months_and_seasons() {
    check("early October 2014", Some("2014-10"));
    check("late Oct. 2014", Some("2014-10"));
    check("mid-October 2014", Some("2014-10"));
    check("mid‑October 2014", Some("2014-10"));
    check("mid-2014", Some("2014"));
    check("June-July 2018", Some("2018-06/2018-07"));
    check("spring 2009", Some("2009"));
    check("the autumn of 2006", Some("2006"));
    check("Easter 2011", Some("2011"));
    check("2015年冬", Some("2015"));
}

#[test]
fn a_season_goes_with_its_year() {
    let range = |text| find_date(text).map(|it| &text[it.range]);
    assert_eq!(range("Ann Lee, winter of 2012/13"), Some("winter of 2012/13"));
    assert_eq!(range("Ann Lee, early October 2014."), Some("early October 2014"));
    assert_eq!(range("Lake Spring 2009"), Some("2009"));
}

#[test]
fn reads_two_years() {
    check("winter 2012/13", Some("2012/2013"));
    check("winter 2011/12", Some("2011/2012"));
    check("2012/13", Some("2012/2013"));
    check("2012–13", Some("2012/2013"));
    check("2014–18", Some("2014/2018"));
    check("2016/2017", Some("2016/2017"));
    check("2016年至2018年", Some("2016/2018"));
    check("2016—2018年", Some("2016/2018"));
    check("二〇一六—二〇一八年", Some("2016/2018"));
    check("2016/2018", Some("2016/2018"));
    // December, or two years.
    check("2011/12", Some("2011/2012"));
    let is_doubtful = |text| find_date(text).is_some_and(|it| it.doubtful);
    assert!(is_doubtful("2011/12") && !is_doubtful("winter 2011/12") && !is_doubtful("2012/13"));
}

#[test]
fn reads_ranges_with_any_dash() {
    for dash in ["-", "–", "—", "‑", " – ", "~", " to ", " and "] {
        check(&format!("17{dash}18 September 2015"), Some("2015-09-17/2015-09-18"));
        check(&format!("September 17{dash}18, 2015"), Some("2015-09-17/2015-09-18"));
    }
    check("8-9 May 2018", Some("2018-05-08/2018-05-09"));
    check("December 30, 2018 to January 2, 2019", Some("2018-12-30/2019-01-02"));
    check("December 2018 – January 2019", Some("2018-12/2019-01"));
    check("2018-04-20/2018-04-21", Some("2018-04-20/2018-04-21"));
    check("2018.4.20-21", Some("2018-04-20/2018-04-21"));
    check("2018.4.20 - 2018.5.2", Some("2018-04-20/2018-05-02"));
    check("2018-04/2018-05", Some("2018-04/2018-05"));
    check("20-21/04/2018", Some("2018-04-20/2018-04-21"));
    check("17/18 September 2015", Some("2015-09-17/2015-09-18"));
    check("9 June 2016 – 12 people", Some("2016-06-09"));
}

#[test]
fn a_list_is_no_range() {
    check("17 and 18 March 2019", Some("2019-03-17/2019-03-18"));
    check("17 and 25 March 2019", Some("2019-03"));
    check("Ann Lee, 17 and 18 March 2019", Some("2019-03-17/2019-03-18"));
    check("17, 18 and 19 March 2019", Some("2019-03"));
    check("March and June 2019", Some("2019"));
    check("9 June 2016 and 10 June 2016", Some("2016-06-10"));
    check("2018年4月20日、25日", Some("2018-04"));
    check("2018年5、6月", Some("2018-05/2018-06"));
    check("2016年4月9日、2017年5月3日", Some("2017-05-03"));
}

#[test]
fn reads_chinese_ranges() {
    for text in ["2018年4月20日-21日", "2018年4月20—21日", "2018年4月20日——21日"] {
        check(text, Some("2018-04-20/2018-04-21"));
    }
    check("2018年4月20日至5月2日", Some("2018-04-20/2018-05-02"));
    check("2018年4月至5月", Some("2018-04/2018-05"));
    check("2018年4月20日，21号楼", Some("2018-04-20"));
}

#[test]
fn reads_chinese_numerals() {
    check("二〇一二年十月九日", Some("2012-10-09"));
    check("一九八七年二月", Some("1987-02"));
    for year in ["二○一二年", "二零一二年", "二〇一二年", "二0一二年"] {
        check(year, Some("2012"));
    }
    check("二〇〇九年十二月三十一日", Some("2009-12-31"));
    check("二〇一二年五月二十一日至二十三日", Some("2012-05-21/2012-05-23"));
    check("二〇一二年五月二十一至二十三日", Some("2012-05-21/2012-05-23"));
    check("二〇一二年五月三十二日", Some("2012"));
    check("二〇一二", None);
    check("一二年", None);
    check("十月九日", None);
}

#[test]
fn two_digits_are_no_year() {
    for text in ["7-6-'28", "30-11-'33", "30-11-’33", "12/1/30", "09.06.16", "9 June '28"] {
        check(text, None);
        assert!(has_short_year(text), "{text}");
        assert!(has_short_year(&format!("Ann Lee, letter to Bo Ek, {text}")), "{text}");
    }
    check("12-1-'30", None);
    for text in ["3/5", "9 June 2016", "2022-09-06", "12/1/1930", "1.2.30", "99/99/30", "1-2-3-30"]
    {
        assert!(!has_short_year(text), "{text}");
    }
}

#[test]
fn what_cannot_be_leaves_the_year() {
    for text in ["32 March 2016", "March 32, 2016", "30 February 2016", "13/13/2016", "2016.13.40"]
    {
        check(text, Some("2016"));
        assert!(find_date(text).is_some_and(|found| found.doubtful), "{text}");
    }
}

#[test]
fn a_reference_is_no_year() {
    for text in [
        "vol. 2, p. 201",
        "page 1902",
        "[2]:1014",
        "[2]:1014-1016",
        "No. 2016",
        "pp. 998–1014",
        "pp. 1014 – 1020",
        "p.2014",
        "chapter 2016",
        "§ 2016",
        "第1014页",
        "PW2014",
        "Regulation 2016/679",
        "Law 1234/2015",
        "ISSN 1234-5678",
        "tel. 010-2016-1234",
        "2000 people",
        "1500元",
    ] {
        check(text, None);
    }
    check("Works, vol. 2, p. 1014, 2016", Some("2016"));
    check("Lake Times, no. 7, 9 June 2016", Some("2016-06-09"));
    check("[1] 2016", Some("2016"));
    check("Smith, P. 2016", Some("2016"));
    check("Lake Forum (2016)", Some("2016"));
    check("Resolution 2250 (2015)", Some("2015"));
}

#[test]
fn a_time_does_no_harm() {
    check("16:40, March 12, 2019", Some("2019-03-12"));
    check("16:10 March 2019", Some("2019-03"));
    check("March 12, 2019 16:40", Some("2019-03-12"));
    check("2022-09-03 17:02:10", Some("2022-09-03"));
    check("2022/09/03-17:02", Some("2022-09-03"));
    check("2023-02-14T07:30:00+01:00", Some("2023-02-14"));
    check("2016年5月9日10:30", Some("2016-05-09"));
}

#[test]
fn any_line_takes_linear_time() {
    for part in
        ["1", "-", "/", "1-", "1/", "二", "二〇", "1:", "p. ", "2016-", "9 June ", "2016年", "]"]
    {
        let text = part.repeat(30_000);
        let start = std::time::Instant::now();
        find_dates(&text);
        has_short_year(&text);
        assert!(start.elapsed().as_secs() < 5, "{part:?}");
    }
}

#[test]
fn prefers_the_finer_then_the_later_date() {
    check("Lake Forum 2016, 9 June 2017", Some("2017-06-09"));
    check("9 June 2017, Lake Forum 2016", Some("2017-06-09"));
    check("first 2016, then 2017", Some("2017"));
    check("In 2017, the Lake Week 2016", Some("2017"));
    check("2018年，2017年静河对话", Some("2018"));
}

#[test]
fn a_range_agrees_with_its_month() {
    let when = |text| find_date(text).expect("the text prints a date").when;
    assert!(when("April 2018").agrees(when("20 to 21 April 2018")));
    assert!(when("20 April 2018").agrees(when("20 to 21 April 2018")));
    assert!(!when("22 April 2018").agrees(when("20 to 21 April 2018")));
}
