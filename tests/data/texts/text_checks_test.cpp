// One passage in, findings out. An empty answer is as much a demand as a finding: no false alarms.
#include <algorithm>

#include <doctest/doctest.h>

#include "tests/data/texts/support.hpp"

using namespace lobby::test;

namespace {

bool has(const std::string& findings, std::string_view part) {
  return findings.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("scripts: a foreign word is told with its place, words behind each other once") {
  CHECK(findingsIn("sv", "En *god* хороший человек kommer.") ==
        "sv.md:1:10: warning: the words \"хороший человек\" are written in Cyrillic letters, which Swedish "
        "does not "
        "use, translate them, or if this is a name put names = [\"хороший человек\"] into the front matter "
        "of sv.md\n");
  CHECK(has(findingsIn("sv", "En хороший\nчеловек kommer."), "\"хороший человек\" are"));
  CHECK(has(findingsIn("sv", "En καλός man"), "Greek letters, which Swedish"));
  CHECK(has(findingsIn("de", "Ein 狂った Film"), "Chinese characters"));
  CHECK(
      has(findingsIn("zh", "这是の电影"), "zh.md:1:3: warning: the word \"の\" is written in Japanese kana"));
  CHECK(has(findingsIn("ja", "これは хорошо です"), "Cyrillic letters, which Japanese"));
  CHECK(has(findingsIn("ar", "هذا хорошо جدا"), "Cyrillic letters, which Arabic"));
}

TEST_CASE("scripts: a letter that only looks right") {
  CHECK(findingsIn("sv", "En gаmmal man") ==
        "sv.md:1:5: warning: the word \"gаmmal\" has the Cyrillic letter \"а\" among Latin ones, type the "
        "word anew\n");
  CHECK(has(findingsIn("sv", "»gаmmal«"), "Cyrillic letter"));
  CHECK(has(findingsIn("ru", "в Mоскве"), "the Latin letter \"M\" among Cyrillic ones"));
  CHECK(has(findingsIn("ru", "в Hоllywood"), "the Cyrillic letter \"о\" among Latin ones"));
  CHECK(has(findingsIn("el", "στην Aθήνα"), "the Latin letter \"A\" among Greek ones"));
  CHECK(has(findingsIn("ja", "映画Mоvie"), "the Cyrillic letter \"о\" among Latin ones"));
  CHECK(findingsIn("ru", "SMSка, DVD-диск, IT") == "");
}

TEST_CASE("scripts: what is at home in a text, or may visit it") {
  CHECK(findingsIn("ja", "Making Of は映画です。") == "");
  CHECK(findingsIn("zh", "《Making Of》是电影。") == "");
  CHECK(findingsIn("ar", "فيلم Making Of جديد") == "");
  CHECK(findingsIn("he", "הסרט Making Of") == "");
  CHECK(findingsIn("ko", "영화 映畵 Film") == "");
  CHECK(findingsIn(
            "de",
            "Der Film »Человек с киноаппаратом« (Человек) und *Сын полка* von „Ю“, beide aus Moskau.") == "");
  CHECK(findingsIn("de", "α und Ω, π, ½, № 5, 5 µm, µ, Ⅷ, ﬁ, ²") == "");
  CHECK(findingsIn("de", "Siehe www.кино.рф und [hier](http://кино.рф)") == "");
  CHECK(findingsIn("fr", "L’œuvre d’Æsop, ça, Łódź, Dvořák, Þór, Đorđe, Ελ") != "");
  CHECK(findingsIn("und", "хороший") == "");
  CHECK(findingsIn("yi", "אַ פֿילם") == "");
}

TEST_CASE("scripts: names that are allowed") {
  CHECK(findingsIn("de", "Ein Film von Дзига Вертов.", {"Дзига Вертов"}) == "");
  CHECK(findingsIn("de", "Ein Film von ДЗИГА.", {"Дзига Вертов"}) == "");
  CHECK(has(findingsIn("de", "Ein Film von Дзига Петров.", {"Дзига Вертов"}), "\"Петров\""));
}

TEST_CASE("scripts: a text full of them is not a list without end") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "ein ганс geht mit uns dorthin; ";
  const std::string findings = findingsIn("de", text);
  CHECK(std::ranges::count(findings, '\n') == 11);
  CHECK(has(findings, "more words with letters of another script"));
}

TEST_CASE("invisible: what is found") {
  CHECK(findingsIn("de", "Ein\u200Bfach und\u200B gut") ==
        "de.md:1:4: warning: the invisible character U+200B (zero width space) stands here (and once more in "
        "this "
        "text), take it out\n");
  for (const char* character :
       {"\uFEFF", "\u2060", "\u200C", "\u200D", "\u180E", "\U000E0041", "\uFE0F", "\u3164", "\u2028"}) {
    CAPTURE(std::string(character));
    CHECK(has(findingsIn("de", "a" + std::string(character) + "b"),
              "de.md:1:2: warning: the invisible character U+"));
  }
}

TEST_CASE("invisible: what belongs there") {
  CHECK(findingsIn("de", "Film\u00ADtheater") == "");
  CHECK(findingsIn("fa", "می\u200Cکند") == "");
  CHECK(findingsIn("hi", "क्\u200Dष") == "");
  CHECK(findingsIn("de",
                   "\U0001F468\u200D\U0001F469\u200D\U0001F467 \u2615\uFE0F \u2764\uFE0F\u200D\U0001F525 "
                   "1\uFE0F\u20E3") == "");
  CHECK(findingsIn("en", "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F") == "");
  CHECK(findingsIn("ja", "葛\U000E0100飾区、\uFE00") == "");
  CHECK(findingsIn("th", "หนัง\u200Bดี") == "");
  CHECK(findingsIn("ar", "\u0601 \u06DD") == "");
}

TEST_CASE("directions: an error where the words end up in a wrong order") {
  CHECK(findingsIn("de", "gut\u202Etug") ==
        "de.md:1:4: error: U+202E (right-to-left override) turns round the letters behind it, take it out\n");
  CHECK(has(findingsIn("ar", "فيلم \u2067جديد"),
            "ar.md:1:6: error: U+2067 (right-to-left isolate) is never ended"));
  CHECK(has(findingsIn("ar", "فيلم \u202Bجديد"), "error: U+202B (right-to-left embedding) is never ended"));
  CHECK(has(findingsIn("ar", "فيلم\u2069 جديد"),
            "error: U+2069 (pop directional isolate) ends what was never begun"));
  CHECK(has(findingsIn("ar", "فيلم \u2067جديد\n\nفيلم\u2069"), "never ended"));  // not across paragraphs
}

TEST_CASE("directions: marks in pairs are good where two directions meet, and needless elsewhere") {
  CHECK(findingsIn("ar", "فيلم \u2066Making Of\u2069 جديد\u200F!") == "");
  CHECK(findingsIn("de", "Der Film \u2067فيلم جديد\u2069!").find("direction") == std::string::npos);
  CHECK(
      findingsIn("de", "Ein\u200E Film \u2066neu\u2069") ==
      "de.md:1:4: warning: an invisible mark for the direction of writing stands here (and once more in this "
      "text), take it out, this text has only one direction\n");
}

TEST_CASE("encoding: garbled letters, with what they were") {
  CHECK(findingsIn("de", "Ein schÃ¶ner Film fÃ¼r alle") ==
        "de.md:1:8: warning: the letters are garbled here: \"Ã¶\" for \"ö\" (and once more in this text), "
        "copy the text "
        "anew and save the file as UTF-8\n");
  CHECK(has(findingsIn("en", "It doesnâ€™t matter"), "\"â€™\" for \"’\""));
  CHECK(has(findingsIn("fr", "Le cinÃ©ma"), "\"Ã©\" for \"é\""));
  CHECK(has(findingsIn("es", "El niÃ±o"), "for \"ñ\""));
  CHECK(has(findingsIn("en", "Fun ðŸŽ¬ time"), "for \"\U0001F3AC\""));
  CHECK(has(findingsIn("de", "KÃƒÂ¶nig"), "garbled"));
  CHECK(has(findingsIn("de", "Ein l\uFFFDngeres"), "de.md:1:6: error: a character was lost here"));
}

TEST_CASE("encoding: what looks odd and is right") {
  CHECK(findingsIn("de", "„Spaß“ und „ADÉ“, Ä “, Ü–").find("garbled") == std::string::npos);
  CHECK(findingsIn("fr", "« Voilà » … là — À « CAFÉ »") == "");
  CHECK(findingsIn("pt", "“AMANHÃ”, “NÃO”, SÃO, avô, É…") == "");
  CHECK(findingsIn("sv", "”Å” är ett ord, Åland®") == "");
  CHECK(findingsIn("ca", "«està»…") == "");
  CHECK(findingsIn("en", "CAFÉ™ Â©").find("CAFÉ") == std::string::npos);
}

TEST_CASE("quotes: in pairs, each language in its way") {
  for (const auto& [language, text] : std::vector<std::pair<const char*, const char*>>{
           {"de", "„Ja“, sagt er, »ja« und „sie sagte ‚ja‘“."},
           {"en", "“Yes,” he said, ‘no’, “it’s ‘fine’” – ’90s."},
           {"fr", "« Oui », dit-il, « elle dit “non” » ; l’amour."},
           {"sv", "”Ja”, sade han, »nej» och ”nej”."},
           {"fi", "”Joo”, »ei»."},
           {"da", "»Ja«, „nej“, ”jo”."},
           {"pl", "„Tak”, «nie»."},
           {"es", "«Sí», “no” y \"tal vez\"."},
           {"ja", "「はい『いいえ』」と“それ”"},
           {"zh", "“是”，「不」，《电影》（一）(二）"},
           {"he", "הוא אמר \"כן\" וצה\"ל"},
           {"de", "Ein 24\" großes Bild"},
           {"en", "A 24” screen"},
           {"de", "a) eins b) zwei 12) drei :) ;-)"},
       }) {
    CAPTURE(std::string(text));
    CHECK(findingsIn(language, text) == "");
  }
}

TEST_CASE("quotes: over several paragraphs") {
  CHECK(findingsIn("en", "“One.\n\n“Two.\n\n“Three.”") == "");
  CHECK(findingsIn("fr", "« Un.\n\n» Deux.\n\n« Trois. »") == "");
  CHECK(findingsIn("de", "„Eins.\n\nZwei.“") == "");
}

TEST_CASE("quotes: without a partner") {
  CHECK(findingsIn("de", "„Ja, sagt er.") ==
        "de.md:1:1: warning: the quotation mark „ has no partner, add the other one or take it out\n");
  CHECK(has(findingsIn("de", "Er sagt »ja."), "1:9: warning: the quotation mark »"));
  CHECK(has(findingsIn("en", "“Yes, he said. “No.”"), "1:1: warning: the quotation mark “"));
  CHECK(has(findingsIn("sv", "Ja”, sade han"), "the quotation mark ”"));
  CHECK(has(findingsIn("ja", "はい」と"), "the quotation mark 」"));
  CHECK(has(findingsIn("ja", "「はい"), "the quotation mark 「"));
  CHECK(has(findingsIn("es", "\"Sí, dijo"), "the quotation mark \""));
  CHECK(has(findingsIn("es", "\"Sí\n\nno\""), "the quotation mark \" has no partner (and once more"));
  CHECK(has(findingsIn("de", "„Ja\", sagt er"),
            "de.md:1:4: warning: this quotation begins with a typographic mark"));
  CHECK(has(findingsIn("de", "(Ja, sagt er."), "the bracket ("));
  CHECK(has(findingsIn("de", "Ja], sagt (er)."), "de.md:1:3: warning: the bracket ]"));
  CHECK(has(findingsIn("ja", "はい）"), "the bracket ）"));
}

TEST_CASE("spaces: too many of them") {
  CHECK(findingsIn("de", "Zwei  Leerzeichen,  \nhier nicht.") ==
        "de.md:1:5: warning: more than one space stands here, leave one\n");
  CHECK(has(findingsIn("de", "Zwei\u00A0 x"), "more than one space"));
  CHECK(findingsIn("ja", "　段落の始まり！　次の文。") == "");
  CHECK(findingsIn("de", "Eine Zeile \nund noch eine") == "");
}

TEST_CASE("spaces: before punctuation, as the language has it") {
  CHECK(findingsIn("de", "Ja , sagt er . Nein !") ==
        "de.md:1:3: warning: a space stands before \",\" (and 2 times more in this text), take it out\n");
  CHECK(has(findingsIn("de", "Wirklich\u00A0?"), "before \"?\""));
  CHECK(has(findingsIn("ar", "نعم ، لا"), "before \"،\""));
  CHECK(findingsIn("fr", "Ah ! Vraiment\u202F? Oui\u00A0: bien ; « non »…") == "");
  CHECK(has(findingsIn("fr", "Ah , oui"), "before \",\""));
  CHECK(findingsIn("de", "Ah ! Les belles", {"Ah ! Les belles"}) == "");
  CHECK(findingsIn("de", "Ja ... nein … .NET :-) .5 und so") == "");
}

TEST_CASE("placeholders: instead of a text") {
  for (const char* text : {"TODO", "todo", "[Titel hier]", "Lorem ipsum dolor sit amet, consectetur.", "xxx",
                           "…", "---.", "TODO: write this", "<Text folgt>", "n/a"}) {
    CAPTURE(std::string(text));
    CHECK(has(findingsIn("de", text), "this looks like a placeholder"));
  }
  CHECK(has(findingsIn("ja", "タイトル"), "placeholder"));
  CHECK(has(findingsIn("es", "Título aquí"), "placeholder"));
  for (const char* text :
       {"Todo sobre mi madre", "TODO SOBRE MI MADRE", "xx", "Der Titel hier ist lang", "8½", "\U0001F47D"}) {
    CAPTURE(std::string(text));
    CHECK(findingsIn("es", text) == "");
  }
  CHECK(findingsIn("de", "xXx", {"xXx"}) == "");
}

TEST_CASE("texts: broken and endless ones end in time") {
  for (const char* piece : {"„", "(", "]", "a@b ", "\u2066", "\u202A", "\u2069", "Жa ", "&shy;", "「", "」",
                            "Ã¤", "*", "[x](", "ж"}) {
    CAPTURE(std::string(piece));
    std::string text;
    while (text.size() < 50'000) text += piece;
    findingsIn("de", text);
  }
}
