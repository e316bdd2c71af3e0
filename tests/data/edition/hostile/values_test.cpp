// Databases that are whole and ours, with values that no programme has.
#include <doctest/doctest.h>

#include "tests/data/edition/hostile/inside.hpp"

namespace lobby::test {
namespace {

std::string edited(const std::string& table, const std::string& set) {
  return after("UPDATE " + table + " SET " + set);
}

}  // namespace

TEST_CASE("hostile values: times and numbers") {
  checkInside(
      {{"a time long ago", edited("screening", "start_date = -99999999 WHERE id = 1"),
        cannotShow("screening 1: start_date is -99999999")},
       {"a time at the end of time", edited("screening", "start_date = 9223372036854775807 WHERE id = 1"),
        cannotShow("screening 1: start_date is 9223372036854775807")},
       {"the least number as a time",
        edited("screening", "start_date = -9223372036854775807 - 1 WHERE id = 1"),
        cannotShow("screening 1: start_date is -9223372036854775808")},
       {"a length below zero", edited("screening", "length = -1 WHERE id = 1"),
        cannotShow("screening 1: length is -1")},
       {"a length of a century", edited("screening", "length = 52560000 WHERE id = 1"),
        cannotShow("screening 1: length is 52560000")},
       {"doors that open a century ago", edited("screening", "door_time = -52560000 WHERE id = 1"),
        cannotShow("screening 1: door_time is -52560000")},
       {"a film that begins a century later", edited("screening", "feature_start = 52560000 WHERE id = 1"),
        cannotShow("screening 1: feature_start is 52560000")},
       {"an eighth day of the week", edited("screening", "start_date = 10080 WHERE id = 2"),
        cannotShow("a weekly screening is on no day of the week (beta)")},
       {"a day before Monday", edited("screening", "start_date = -1 WHERE id = 2"),
        cannotShow("a weekly screening is on no day of the week (beta)")},
       {"a film that lasts -90 minutes", edited("film", "duration = -90 WHERE id = 'alpha'"),
        cannotShow("film alpha: duration is -90")},
       {"a film that lasts no time", edited("film", "duration = 0 WHERE id = 'alpha'"),
        cannotShow("film alpha: duration is 0")},
       {"a film that lasts for ever", edited("film", "duration = 9007199254740993 WHERE id = 'beta'"),
        cannotShow("film beta: duration is 9007199254740993")},
       {"a film of the year 99999", edited("film", "date_published = 99999 WHERE id = 'alpha'"),
        cannotShow("film alpha: date_published is 99999")},
       {"six stars", edited("review", "stars = 6 WHERE position = 0"),
        cannotShow("review alpha: stars is 6.000000")},
       {"endless stars", edited("review", "stars = 9e999 WHERE position = 0"),
        cannotShow("review alpha: stars is inf")},
       {"a place below zero", edited("card", "position = -1 WHERE position = 0"),
        cannotShow("card -1: position is -1")},
       {"a focal point outside", edited("picture", "focal_x = -0.1 WHERE id = 1"),
        cannotShow("picture 1: focal_x is -0.100000")},
       {"a focal point beyond all", edited("picture", "focal_y = -9e999 WHERE id = 1"),
        cannotShow("picture 1: focal_y is -inf")},
       {"a colour of 40 bits", edited("picture", "dominant_colour = 0xFFFFFFFFFF WHERE id = 1"),
        cannotShow("picture 1: dominant_colour is 1099511627775")},
       {"a picture of no width", edited("picture", "width = 0 WHERE id = 1"),
        cannotShow("picture 1: width is 0")},
       {"a picture of 65535 pixels", edited("picture", "height = 65535 WHERE id = 1"),
        cannotShow("picture 1: height is 65535")},
       {"a picture of number 0",
        after("PRAGMA foreign_keys = OFF; UPDATE picture SET id = 0 WHERE id = 2; UPDATE "
              "article_picture SET picture = 0; UPDATE picture_data SET picture = 0 WHERE picture = 2"),
        cannotShow("picture 0: id is 0")}});
}

TEST_CASE("hostile values: nothing where something must be, and the wrong kind of thing") {
  const auto without = [](const char* table, const char* column, const char* type, const char* sql) {
    const std::string bare = std::string(column) + " " + type;
    return TestSnapshot().runAgainst(table, bare + " NOT NULL", bare, sql).bytes();
  };
  const auto loose = [](const char* table, const char* sql) {
    return TestSnapshot().runAgainst(table, ") STRICT", ") /* not strict */", sql).bytes();
  };
  checkInside(
      {{"no time",
        without("screening", "start_date", "INTEGER", "UPDATE screening SET start_date = NULL WHERE id = 1"),
        damagedInside("NULL value in screening.start_date")},
       {"no length", without("screening", "length", "INTEGER", "UPDATE screening SET length = NULL"),
        damagedInside("NULL value in screening.length")},
       {"no duration", without("film", "duration", "INTEGER", "UPDATE film SET duration = NULL"),
        damagedInside("NULL value in film.duration")},
       {"something to search for of a film that is not there",
        after("INSERT INTO film_search VALUES ('gamma', 'x')"),
        cannotShow("film_search names a film that is not there")},
       {"a text to search for that is no text", edited("film_search", "text = CAST(x'41FF' AS TEXT)"),
        cannotShow("film_search alpha: text is not valid UTF-8")},
       {"more to search in than can be read",
        after("WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n LIMIT 70) "
              "INSERT INTO film SELECT 'f' || i, 'x', NULL, 60, '' FROM n; "
              "INSERT INTO film_search SELECT id, printf('%.262144c', 'x') FROM film WHERE id LIKE 'f%'"),
        cannotShow("there is more to search in than a kiosk can read at once (film_search)")},
       {"no text", without("film_text", "body", "TEXT", "UPDATE film_text SET body = NULL"),
        damagedInside("NULL value in film_text.body")},
       {"a time that is a text", loose("screening", "UPDATE screening SET start_date = 'soon' WHERE id = 1"),
        damagedInside("non-INTEGER value in screening.start_date")},
       {"a time with a fraction", loose("screening", "UPDATE screening SET start_date = 1.5 WHERE id = 1"),
        damagedInside("non-INTEGER value in screening.start_date")},
       {"a text that is bytes", loose("film_rating", "UPDATE film_rating SET rating = x'FF'"),
        damagedInside("non-TEXT value in film_rating.rating")},
       {"neither weekly nor dated", edited("screening", "weekly = 7 WHERE id = 1"),
        cannotShow("screening 1: weekly is 7")},
       {"a card of nothing", edited("card", "film = NULL WHERE position = 0"),
        cannotShow("a card is not either a film or an article (0)")},
       {"a card of two things", edited("card", "article = 'essay' WHERE position = 0"),
        cannotShow("a card is not either a film or an article (0)")},
       {"two cinemas", after("INSERT INTO cinema VALUES (2, 'other', 'DE', 'Europe/Berlin', 'de', '', '')"),
        cannotShow("cinema 2: id is 2")}});
}

TEST_CASE("hostile values: texts") {
  checkInside(
      {{"invalid UTF-8",
        edited("film_text", "body = CAST(x'41FF42' AS TEXT) WHERE film = 'alpha' AND language = 'de'"),
        cannotShow("film_text alpha: body is not valid UTF-8")},
       {"half a character", edited("film", "original_title = CAST(x'E282' AS TEXT) WHERE id = 'beta'"),
        cannotShow("film beta: original_title is not valid UTF-8")},
       {"a surrogate", edited("article_text", "title = CAST(x'EDA080' AS TEXT)"),
        cannotShow("article_text essay: title is not valid UTF-8")},
       {"a zero byte", edited("film_text", "title = 'a' || char(0) || 'b' WHERE language = 'en'"),
        cannotShow("film_text alpha: title holds a zero byte")},
       {"an empty id", edited("cinema", "name_id = ''"), cannotShow("cinema 1: name_id is empty")},
       {"an id that steers the terminal",
        after("INSERT INTO film VALUES (char(27) || '[2J', 'x', NULL, 1, '')"),
        cannotShow("film ?[2J: id holds a control character")},
       {"an id of 256 letters", after("INSERT INTO article VALUES (printf('%.256c', 'x'))"),
        cannotShow("article " + std::string(57, 'x') + "…: id has 256 bytes and may have 255")},
       {"a language that is a path", after("INSERT INTO cinema_language VALUES (9, '../../../etc/passwd')"),
        cannotShow("cinema_language 9: language is \"../../../etc/passwd\"")},
       {"a country that is a path", edited("cinema", "country = '/etc'"),
        cannotShow("cinema 1: country is \"/etc\"")},
       {"a text of 257 KB", edited("film_text", "body = printf('%.262145c', 'x') WHERE film = 'beta'"),
        cannotShow("film_text beta: body has 262145 bytes and may have 262144")},
       {"a title of 17 KB", edited("film_text", "title = printf('%.16385c', 'x') WHERE film = 'beta'"),
        cannotShow("film_text beta: title has 16385 bytes and may have 16384")},
       {"a text of 100 MB", edited("film_text", "body = printf('%.100000000c', 'x') WHERE film = 'beta'"),
        damagedInside("page 10 of its database has a row of 100000019 bytes")}});
}

TEST_CASE("hostile values: too many, and too few") {
  checkInside({{"a million cards",
                after("WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 1000010) "
                      "INSERT INTO card SELECT i, 'alpha', NULL FROM n"),
                cannotShow("card has more than 40000 rows")},
               {"65 languages",
                after("WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 72) "
                      "INSERT INTO cinema_language SELECT i, 'x' || i FROM n"),
                cannotShow("cinema_language has more than 64 rows")},
               {"no cinema", after("DELETE FROM cinema"), cannotShow("cinema is empty")},
               {"no language", after("DELETE FROM cinema_language"), cannotShow("cinema_language is empty")},
               {"zero films, and nothing else to show",
                after("DELETE FROM card; DELETE FROM film_still; DELETE FROM film_list; DELETE FROM "
                      "film_rating; DELETE FROM "
                      "film_text; DELETE FROM film_search; DELETE FROM review; DELETE FROM screening; DELETE "
                      "FROM film"),
                cannotShow("there is no film and no article in it")},
               {"nothing in the rotation", after("DELETE FROM card"),
                cannotShow("there is no film and no article in it")},
               {"the cinema's language is not offered", edited("cinema", "default_language = 'sv'"),
                cannotShow("the cinema's own language is not among those that it offers (sv)")},
               {"another cinema's programme", edited("cinema", "name_id = 'abendstern'"),
                "refused: this file is signed for the cinema morgenstern and holds the programme of "
                "abendstern, build it again "
                "with lobbyctl"}});
}

TEST_CASE("hostile values: names of what is not there") {
  const auto dangling = [](const char* sql) {
    return after(std::string("PRAGMA foreign_keys = OFF;") + sql);
  };
  checkInside(
      {{"a card without its film", dangling("UPDATE card SET film = 'gone' WHERE position = 0"),
        cannotShow("card names a film that is not there")},
       {"a card without its article",
        dangling(
            "DELETE FROM article WHERE id = 'essay'; DELETE FROM article_text; DELETE FROM article_picture"),
        cannotShow("card names a article that is not there")},
       {"a still without its picture", dangling("UPDATE film_still SET picture = 77"),
        cannotShow("film_still names a picture that is not there")},
       {"a still without its film", dangling("UPDATE film_still SET film = 'gone'"),
        cannotShow("film_still names a film that is not there")},
       {"a screening without its film", dangling("UPDATE screening SET film = 'gone' WHERE id = 1"),
        cannotShow("screening names a film that is not there")},
       {"a text without its film", dangling("UPDATE film_text SET film = 'gone' WHERE film = 'beta'"),
        cannotShow("film_text names a film that is not there")},
       {"bytes without their picture", dangling("UPDATE picture_data SET picture = 99 WHERE picture = 2"),
        cannotShow("picture_data names a picture that is not there")},
       {"a picture without its bytes", dangling("DELETE FROM picture_data WHERE picture = 2"),
        cannotShow("a picture is missing (2)")}});
}

}  // namespace lobby::test
