//! What a web page holds beside its article: navigation, share buttons, bylines, credits, the end.

use super::{date::When, find_date::find_date};
use crate::text::{has_char, is_line_of, is_one_of, lower_case, n_words, tokens};

/// Lines of a page's frame, whole and folded.
const LINES: &str = "\
advertisement
back to top
home
listen to this article
log in
login
main content
menu
navigation
news
search
share this article
sign in
sign up
skip to content
skip to main content
subscribe
subscribe to our newsletter
subscribe now
上一篇
下一篇
关闭窗口
导航
扫一扫
打印本页
搜索
新闻
注册
登录
网站首页
返回顶部
首页";

/// How lines of a page's frame begin, folded.
const STARTS: &str = "\
all rights reserved
comments (
copyright
follow us
share on
share this
sign up for
subscribe to
©
【字体
【打印
分享到
分享至
字号
字体
浏览次数
点击
版权
阅读次数";

/// Labels of credits: the line says who made the page and nothing else.
const CREDITS: &str = "\
compiled by
copy editor
edited by
editor
editors
illustration
layout
proofreader
reporter
web editor
主编
审核
审校
校对
监制
编审
编辑
统筹
记者
责任编辑
责编
通讯员
设计";

/// Words of share buttons, folded.
const SHARES: &str = "share tweet facebook twitter x whatsapp wechat weibo linkedin telegram email \
    e-mail mail print copy link save bookmark a a+ a- 分享 微信 微博 打印 收藏 复制链接 大 中 小";

/// Where the article ends and what else the page offers begins, folded.
const ENDS: &str = "\
also read
also on this site
comments
end
latest news
leave a comment
more from this author
more news
more on this topic
more stories
most popular
most read
read also
read more
read next
recommended
recommended for you
recommended reading
related articles
related content
related links
related news
related posts
related reading
related stories
related topics
see also
the end
what others read
you may also like
you might also like
完
全文完
延伸阅读
推荐阅读
更多新闻
更多阅读
热门推荐
热点新闻
猜你喜欢
相关推荐
相关文章
相关新闻
相关链接
相关阅读
网友评论";

fn bare(text: &str) -> String {
    lower_case(text.trim_matches(|c: char| !c.is_alphanumeric() && c != '©' && c != '【'))
}

/// Whether the article ends here: `- END -`, or the start of what else the page offers.
pub(super) fn is_end(text: &str) -> bool {
    text.len() < 60 && is_line_of(ENDS, &bare(text))
}

/// Whether a line belongs to the page's frame and not to its article.
pub(super) fn is_furniture(text: &str) -> bool {
    if text.len() > 200 {
        return false;
    }
    let bare = bare(text);
    let is_link =
        text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
    bare.is_empty()
        || is_line_of(LINES, &bare)
        || STARTS.lines().any(|it| bare.starts_with(it))
        || label_of(text).is_some_and(|label| is_line_of(CREDITS, &label))
        || is_trail(text)
        || is_share_bar(text)
        || is_link && !has_char(text, ' ')
}

/// `Home | News | About`, `首页 > 新闻`: short words between marks.
fn is_trail(text: &str) -> bool {
    let marks = &['|', '>', '›', '»', '·', '｜', '/', '→'][..];
    let pieces: Vec<&str> = text.split(marks).map(str::trim).collect();
    pieces.len() > 2
        && pieces.iter().all(|it| !it.is_empty() && n_words(it) <= 6 && it.len() < 30)
        && !text.chars().any(|c| c.is_ascii_digit())
        || pieces.len() == 2 && pieces[0] == "首页"
}

fn is_share_bar(text: &str) -> bool {
    let mut words = text.split(&[' ', '|', '/', '、', '：', ':'][..]).filter(|it| !it.is_empty());
    let is_share = |it: &str| is_one_of(SHARES, &lower_case(it));
    n_words(text) <= 12 && words.clone().count() > 1 && words.all(is_share)
}

/// The folded label of `Label: value`.
pub(super) fn label_of(text: &str) -> Option<String> {
    let (label, _) = text.split_once(&[':', '：'][..])?;
    (label.len() <= 30).then(|| lower_case(label.trim_matches(&['(', '（', '【', '[', ' '][..])))
}

/// What the lines under a headline say of the page.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Byline {
    pub author: Option<String>,
    pub published: Option<When>,
    /// Whether a date was announced and cannot be read.
    pub lacks_date: bool,
}

/// Reads `Author: Ann Lee Time: 2016.06.09`, `By Ann Lee | 9 June 2016`, `来源：湖报 2016-06-09`, or
/// a date alone; `None` where the line says something else.
pub(super) fn read_byline(text: &str) -> Option<Byline> {
    if text.len() > 200 {
        return None;
    }
    let labelled = labelled(text);
    let mut byline = Byline::default();
    if labelled.is_empty() {
        // Only what has no other words is a byline: `By Ann Lee, 9 June 2016`.
        let found = find_date(text);
        let author = ["By ", "by ", "BY "].iter().find_map(|it| text.strip_prefix(*it));
        let rest = without_date(author.unwrap_or(text));
        let is_name = n_words(&rest) <= 8
            && !rest.ends_with('.')
            && tokens(&rest)
                .iter()
                .all(|it| !it.text.starts_with(char::is_lowercase) || it.text.len() < 4);
        match (author, found) {
            (Some(_), found) if is_name && !rest.is_empty() => {
                byline.author =
                    Some(rest.split(&['|', ','][..]).next().unwrap_or_default().trim().to_owned());
                byline.published = found.map(|it| it.when);
            }
            (None, Some(found)) if rest.is_empty() => byline.published = Some(found.when),
            _ => return None,
        }
        return Some(byline);
    }
    for (label, value) in labelled {
        let found = find_date(value);
        let label = lower_case(label);
        if is_line_of(AUTHOR_LABELS, &label) {
            byline.author = Some(without_date(value)).filter(|it| !it.is_empty());
        } else if is_line_of(DATE_LABELS, &label) {
            byline.lacks_date = found.is_none();
            byline.published = found.as_ref().map(|it| it.when).or(byline.published);
        }
        byline.published = byline.published.or(found.map(|it| it.when));
    }
    // `2016-06-09 来源：湖报`: the date stands before the first label.
    byline.published = byline.published.or_else(|| find_date(text).map(|it| it.when));
    Some(byline)
}

/// A line without its date, its time and the marks that parted them.
fn without_date(text: &str) -> String {
    let Some(found) = find_date(text) else { return text.trim().to_owned() };
    let rest = format!("{} {}", &text[..found.range.start], &text[found.range.end..]);
    // `10:22`, `10:22:05`, `Updated`, weekdays.
    let kept = rest.split_whitespace().filter(|word| {
        let folded = lower_case(word.trim_matches(&[',', '|', '，', '·', '-', '–', '—'][..]));
        !folded.is_empty()
            && !folded.chars().all(|c| c.is_ascii_digit() || c == ':')
            && !is_one_of("on updated published posted am pm gmt utc", &folded)
            && !folded.ends_with("day")
            && !folded.starts_with("星期")
    });
    let kept: Vec<&str> = kept.collect();
    kept.join(" ").trim_matches(&[' ', ',', '|', '，', '·'][..]).to_owned()
}

/// Cuts a line like `Author: Ann Lee Time: 2016.06.09` at its labels; empty where it has none.
pub(super) fn labelled(text: &str) -> Vec<(&str, &str)> {
    let mut starts: Vec<(usize, &str)> = Vec::new();
    let mut mark_end = 0;
    for (at, mark) in text.match_indices(&[':', '：'][..]) {
        // No further back than to the mark before, or a line of colons takes hours.
        let label_start = text[mark_end..at].rfind(&[' ', '|', '　'][..]).map_or(mark_end, |it| {
            let it = mark_end + it;
            it + text[it..].chars().next().map_or(1, char::len_utf8)
        });
        mark_end = at + mark.len();
        if is_line_of(LABELS, &lower_case(&text[label_start..at])) {
            // Only a date may stand before the first label.
            if starts.is_empty()
                && label_start > 0
                && !without_date(&text[..label_start]).is_empty()
            {
                return Vec::new();
            }
            starts.push((label_start, &text[at + mark.len()..]));
        } else if starts.is_empty() && label_start > 0 && find_date(&text[..mark_end]).is_none() {
            return Vec::new();
        }
    }
    let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([text.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|((start, value), end)| {
            let value_start = text.len() - value.len();
            let label = text[*start..value_start].trim_end_matches(&[':', '：'][..]);
            (label, text[value_start..end].trim_matches(&[' ', '|'][..]))
        })
        .collect()
}

/// Labels before the name of an author, folded.
const AUTHOR_LABELS: &str = "\
author
by
writer
written by
作者
文";

/// Labels before the date of publication, folded.
const DATE_LABELS: &str = "\
time
date
published
posted
publication date
时间
日期
发布时间
发布日期";

const LABELS: &str = "\
author
by
date
editor
posted
published
source
time
updated
writer
作者
发布日期
发布时间
日期
时间
来源
编辑
责任编辑
稿源";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_frame_of_a_page() {
        for text in [
            "Home | News | Safety at Home | Events | About us | Contact",
            "首页 > 新闻 > 安全教育",
            "Share   Print   Email",
            "分享到： 微信 微博 打印",
            "责任编辑：林晓",
            "Editor: Milo Threnn",
            "© 2021 Lake Post. All rights reserved.",
            "版权所有 湖报社",
            "---",
        ] {
            assert!(is_furniture(text), "{text}");
        }
        for text in ["Share what you know", "Newsrooms and lakes", "水 | 火", "Ann Lee, Lake Forum"]
        {
            assert!(!is_furniture(text), "{text}");
        }
    }

    #[track_caller]
    fn check(text: &str, author: Option<&str>, published: Option<&str>) {
        let byline = read_byline(text).expect("this is a byline");
        assert_eq!(byline.author.as_deref(), author, "author of {text:?}");
        let date = byline.published.map(|it| it.to_string());
        assert_eq!(date.as_deref(), published, "date of {text:?}");
    }

    #[test]
    fn reads_bylines() {
        check("Author:Lake Office Time:2016.06.09", Some("Lake Office"), Some("2016-06-09"));
        check("By Ann Lee | 9 June 2016", Some("Ann Lee"), Some("2016-06-09"));
        check("By Ann Lee, Lake News", Some("Ann Lee"), None);
        check("来源：湖报 作者：林晓 2016-06-09 10:22", Some("林晓"), Some("2016-06-09"));
        check("2016年6月9日 10:22 来源：湖报", None, Some("2016-06-09"));
        check("Published: 2016-06-09", None, Some("2016-06-09"));
        check("9 June 2016", None, Some("2016-06-09"));
        assert_eq!(read_byline("By the lake it is quiet in 2016 as ever"), None);
        assert_eq!(read_byline("In 2016 the lake froze"), None);
        assert_eq!(read_byline("A lake: deep"), None);
    }
}
