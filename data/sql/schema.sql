-- The snapshot: one programme, ready to show. Written by data/authoring, read by data/catalogue.
-- Every list the kiosk reads comes out of a primary key or an index in the order it is shown.
-- Titles, taglines and bodies hold soft hyphens (U+00AD) in their long words: who compares texts takes them out
-- first, on both sides.
-- Whoever changes a line here raises `snapshotVersion` in data/catalogue.hpp: opening compares the texts.

CREATE TABLE cinema (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name_id TEXT NOT NULL,            -- the cinema's own id, such as morgenstern
  country TEXT NOT NULL,            -- ISO 3166-1 alpha-2
  time_zone TEXT NOT NULL,          -- IANA
  default_language TEXT NOT NULL,   -- BCP 47
  address TEXT NOT NULL,            -- '' where nobody has written it
  url TEXT NOT NULL                 -- of the cinema's own pages, or ''
) STRICT;

CREATE TABLE cinema_name (
  language TEXT PRIMARY KEY,        -- '' is the name for all others
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cinema_language (
  position INTEGER PRIMARY KEY,     -- the order of the dock
  language TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE film (
  id TEXT PRIMARY KEY,              -- the folder's name
  original_title TEXT NOT NULL,
  date_published INTEGER,
  duration INTEGER NOT NULL,        -- minutes
  url TEXT NOT NULL                 -- of the film's own page, or ''
) STRICT, WITHOUT ROWID;

CREATE TABLE film_list (
  film TEXT NOT NULL REFERENCES film,
  field TEXT NOT NULL,              -- as schema.org names it: actor, countryOfOrigin, director, genre …
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (film, field, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX film_people ON film_list (value, film, field) WHERE field IN ('actor', 'director');

CREATE TABLE film_rating (
  film TEXT NOT NULL REFERENCES film,
  country TEXT NOT NULL,
  rating TEXT NOT NULL,
  PRIMARY KEY (film, country)
) STRICT, WITHOUT ROWID;

CREATE TABLE film_text (
  film TEXT NOT NULL REFERENCES film,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  tagline TEXT NOT NULL,
  body TEXT NOT NULL,               -- Markdown
  PRIMARY KEY (film, language)
) STRICT, WITHOUT ROWID;

-- What a search finds a film by (data/search_text.hpp). Read from end to end.
CREATE TABLE film_search (
  film TEXT PRIMARY KEY REFERENCES film,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE review (
  film TEXT NOT NULL REFERENCES film,
  position INTEGER NOT NULL,
  quote TEXT NOT NULL,
  author TEXT NOT NULL,
  source TEXT NOT NULL,
  stars REAL,                       -- 0 to 5
  language TEXT NOT NULL,
  PRIMARY KEY (film, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE article (
  id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- The films that an article speaks of, in its order.
CREATE TABLE article_film (
  article TEXT NOT NULL REFERENCES article,
  position INTEGER NOT NULL,
  film TEXT NOT NULL REFERENCES film,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_text (
  article TEXT NOT NULL REFERENCES article,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  tagline TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (article, language)
) STRICT, WITHOUT ROWID;

-- What every card shows of a picture before its bytes are there.
CREATE TABLE picture (
  id INTEGER PRIMARY KEY,
  width INTEGER NOT NULL,           -- of the full version, px
  height INTEGER NOT NULL,
  dominant_colour INTEGER NOT NULL, -- 0xRRGGBB
  focal_x REAL NOT NULL,
  focal_y REAL NOT NULL
) STRICT;

CREATE TABLE picture_alt (
  picture INTEGER NOT NULL REFERENCES picture,
  language TEXT NOT NULL,
  alt TEXT NOT NULL,
  PRIMARY KEY (picture, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE film_still (
  film TEXT NOT NULL REFERENCES film,
  position INTEGER NOT NULL,
  picture INTEGER NOT NULL REFERENCES picture,
  PRIMARY KEY (film, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_picture (
  article TEXT NOT NULL REFERENCES article,
  position INTEGER NOT NULL,
  picture INTEGER NOT NULL REFERENCES picture,
  source TEXT NOT NULL,             -- as the article's Markdown names it
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

-- The rotation, in order.
CREATE TABLE card (
  position INTEGER PRIMARY KEY,
  film TEXT REFERENCES film,
  article TEXT REFERENCES article,
  CHECK ((film IS NULL) <> (article IS NULL))
) STRICT;

-- Times are minutes of the cinema's wall clock. All but start_date and status_time count from start_date.
CREATE TABLE screening (
  id INTEGER PRIMARY KEY,
  film TEXT NOT NULL REFERENCES film,
  weekly INTEGER NOT NULL CHECK (weekly IN (0, 1)),
  start_date INTEGER NOT NULL,      -- since 1970-01-01T00:00; of a weekly slot, since Monday 00:00
  length INTEGER NOT NULL,          -- up to endDate
  door_time INTEGER,
  feature_start INTEGER,
  screen TEXT NOT NULL,
  in_language TEXT NOT NULL,        -- several values in one cell are separated by spaces, as in screenings.csv
  subtitle_language TEXT NOT NULL,
  video_format TEXT NOT NULL,
  access TEXT NOT NULL,
  status TEXT NOT NULL,
  status_time INTEGER,              -- when the status was true, since 1970-01-01T00:00, of a weekly slot too
  music TEXT NOT NULL,              -- '' or live
  note TEXT NOT NULL
) STRICT;

CREATE INDEX screening_by_film ON screening (film, weekly, start_date);
CREATE INDEX screening_by_time ON screening (weekly, start_date);

-- Last, so that the pages of everything else lie together at the front of the file.
CREATE TABLE picture_data (
  picture INTEGER PRIMARY KEY REFERENCES picture,
  full_hash BLOB NOT NULL,          -- BLAKE2b, 32 bytes
  thumb_hash BLOB NOT NULL,
  thumb BLOB NOT NULL,              -- JPEG, 480 px wide
  full BLOB NOT NULL                -- JPEG, within 1920×1920
) STRICT;
