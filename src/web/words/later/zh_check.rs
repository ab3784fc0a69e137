//! Problems found in an article, in Simplified Chinese.

use crate::{
    article::Problem,
    item::{Material, Reason},
};

/// What was expected and what to do.
pub fn problem(problem: Problem) -> &'static str {
    match problem {
        Problem::EndlessFrontMatter => "由此开始的文首信息缺少结尾的“---”；请补上这一行",
        Problem::NamelessValue => {
            "文首信息的格式应为“名称: 内容”；请补上名称和半角冒号，或将此行移到第二个“---”之后"
        }
        Problem::UnknownName => {
            "此处的名称应为“title”“author”“published”“language”或“skip”；请改正名称或删去此行，其余内容均已读取"
        }
        Problem::UnknownLanguage => "语言应填“en”或“zh”；请改正，目前按正文判断",
        Problem::NoDate => "此处应有日期，例如“2022-09-06”；请写明年、月、日",
        Problem::DoubtfulDate => {
            "此日期的月和日无法确定，目前只采用年份；请改写为“2016年6月9日”的形式"
        }
        Problem::ShortYear => "此日期的年份只有两位数字，因此未采用；请写出四位数的年份",
        Problem::UnclearAttribution => {
            "破折号后应有讲话人、场合和日期；请写成“——2016年6月9日，某某在某某论坛上的讲话”的形式"
        }
        Problem::AttributionAlone => "此出处之前应有引文；请将原话写在上一行",
        Problem::QuotationAlone => {
            "此引文之后应有出处；请在下一行补上，例如“——2016年6月9日，某某在某某论坛上的讲话”"
        }
        Problem::LostQuotation => {
            "这段引语没有写明是谁说的，因此未采用；请在下一行补上出处，例如“——2016年6月9日，某某在某某论坛上的讲话”"
        }
        Problem::UnknownSpeaker => "讲话人写作不详，因此未采用；请写明姓名，或删去这一项",
        Problem::NoQuotations => {
            "文中应有引文，但没有找到；请将每段引文单独成行，以“>”开头，并在下一行写明出处，例如“——2016年6月9日，某某在某某论坛上的讲话”"
        }
        Problem::NotPlainText => {
            "此文件不是纯文本；请用相应的程序打开，复制其中的文字，另存为UTF-8编码的文本文件"
        }
        Problem::UnknownField => {
            "此处的名称应为“speaker”“kind”“phrase”“occasion”“place”“date”或“printed”，图片说明之后应为“held”“opened”或“closed”以及“place”，后面都加冒号；请改正名称，其余内容均已读取"
        }
        Problem::BadField => {
            "“kind”应为“speech”“message”“instruction”“interview”或“writing”，“date”应写成“2016-06-09”“2016-06”或“2016”的形式；请改正这一项，或将其删去"
        }
        Problem::NoStem => "此题没有题干，因此未采用；请将题干写在开头的问号之后",
        Problem::FewOptions => "此题的选项不足两个，因此未采用；请补上错误选项，每行以“-”开头",
        Problem::ManyOptions => "此题的选项超过五个，因此未采用；请删去一些",
        Problem::NoRightOption => "此题没有标明正确选项，因此未采用；请将正确选项一行改为以“+”开头",
        Problem::SeveralRightOptions => {
            "此题标明的正确选项不止一个，因此未采用；请将错误选项各行改为以“-”开头"
        }
        Problem::SameOptions => "此题有两个选项相同，因此未采用；请改写其中一个",
        Problem::SameQuestion => {
            "此题在前面已经出过，正确选项也相同，因此未采用；请改写或删去其中一题"
        }
        Problem::TwoOptions => "只有两个选项的题目容易猜中；如有可能，请补上第三个",
        Problem::LongKey => {
            "正确选项比其他选项长得多，容易被看出；请缩短正确选项，或把其他选项写得长一些"
        }
        Problem::LongQuestion => "此处过长，不便阅读；题干请勿超过80字，选项请勿超过60字",
        Problem::OptionOfOptions => {
            "此选项提到了其他选项，因此各选项保持原有顺序；请直接写明所指的内容"
        }
        Problem::MarkupInQuestion => "题目中不应有标记符号；请删去，否则将原样显示",
        Problem::BadSkip => {
            "此处应为题目的编号，即16位或8位十六进制数，以逗号分隔；请从quizgen列出的题目中复制"
        }
        Problem::UnknownSkip => "没有编号与此相同的题目，因此未跳过任何题目；请改正或删去",
    }
}

/// Why there are no items of a kind.
pub fn reason(reason: Reason) -> String {
    let (material, found) = match reason {
        Reason::TooLittle { material, found } => (material, found),
        Reason::NoSoundItem => return "此类题目或有缺陷，或答案不唯一，因此均未采用".to_owned(),
        Reason::NoneWritten => {
            return "文中没有主办方自拟的题目；以“？”开头的一行表示一道题的开始".to_owned();
        }
        Reason::Skipped => return "文首信息要求跳过此类的全部题目".to_owned(),
    };
    let (what, unit) = match material {
        Material::Occasions => ("文中写明的场合", "个"),
        Material::Years => ("文中引文涉及的年份", "个"),
        Material::Headings => ("文中含有引文的小标题", "个"),
        Material::DatedOccasions => ("文中可按日期排序的场合", "个"),
        Material::PlacedOccasions => ("文中写明地点的活动", "项"),
        Material::Speakers => ("文中引用的讲话人", "位"),
        Material::DatedExcerpts => ("文中可按日期排序的引文", "段"),
        Material::Subjects => ("文中写明主语的说法所涉及的主语", "个"),
        Material::Halves => ("文中可以问出下文的句子", "句"),
        Material::SharedWords => ("文中在两个场合说过同样话的引文", "对"),
        Material::Terms => ("文中适合用来填空的少见词语", "个"),
    };
    let wanted = material.wanted();
    format!("{what}共{found}{unit}；此类题目至少需要{wanted}{unit}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::read;

    /// Checks that it is Chinese and set like Chinese.
    #[track_caller]
    fn check(said: &str) {
        let is_cjk = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
        assert!(said.chars().any(is_cjk), "{said:?}");
        assert!(!said.contains([',', ';', '"', '.']), "{said}");
        assert!(!said.ends_with('。'), "{said} ends like a sentence, but its neighbours do not");
        assert!(!said.replace("名称: 内容", "").contains(' '), "{said}");
    }

    #[test]
    fn every_problem_and_reason_has_its_words() {
        for it in Problem::ALL {
            check(problem(it));
            assert!(problem(it).contains('；'), "{it:?} does not say what to do");
        }
        for it in [Reason::NoSoundItem, Reason::NoneWritten, Reason::Skipped] {
            check(&reason(it));
        }
        for material in Material::ALL {
            check(&reason(Reason::TooLittle { material, found: 1 }));
        }
    }

    #[test]
    fn what_was_found_is_counted() {
        let reason = |material, found| reason(Reason::TooLittle { material, found });
        assert_eq!(reason(Material::Years, 1), "文中引文涉及的年份共1个；此类题目至少需要3个");
        assert_eq!(
            reason(Material::PlacedOccasions, 0),
            "文中写明地点的活动共0项；此类题目至少需要3项"
        );
    }

    #[test]
    fn who_writes_an_attribution_as_shown_is_understood() {
        let mut n_examples = 0;
        for it in Problem::ALL {
            let Some((_, rest)) = problem(it).split_once("“——") else { continue };
            let (example, _) = rest.split_once('”').expect("the example's quotes close");
            let article = read(&format!("> 静水流深。\n——{example}\n"));
            assert_eq!(article.notes, [], "{example}");
            let said = article.excerpts[0].attribution.as_ref().expect("it is attributed");
            assert!(said.speaker.is_some() && said.occasion.is_some(), "{said:?}");
            assert!(said.date.is_some_and(|it| it.year() == Some(2016)), "{said:?}");
            n_examples += 1;
        }
        assert_eq!(n_examples, 4);
    }
}
