#include "platform/text/typesetter.hpp"

#include <algorithm>
#include <functional>
#include <string>

#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#include "platform/text/cjk_spacing.hpp"
#include "platform/text/latin_runs.hpp"

namespace lobby::text {
namespace {

constexpr std::size_t mostStyles = 400;  // a page in ten languages has some 200

void add(PangoAttrList* list, PangoAttribute* attribute, std::size_t begin, std::size_t end) {
  attribute->start_index = static_cast<guint>(begin);
  attribute->end_index = static_cast<guint>(end);
  pango_attr_list_insert(list, attribute);
}

// Emphasis: heavier, or italic where the script has italics.
void addSpans(PangoAttrList* list, const Job& job) {
  const int heavier = std::max(700, job.style.weight + 200);
  for (const Span& span : job.spans) {
    const std::size_t end = std::min(span.end, job.text.size());
    if (span.begin >= end) continue;
    PangoAttribute* attribute = span.strong || !job.setting.slants
                                    ? pango_attr_weight_new(static_cast<PangoWeight>(std::min(heavier, 900)))
                                    : pango_attr_style_new(PANGO_STYLE_ITALIC);
    add(list, attribute, span.begin, end);
  }
}

AttributesHandle attributesFor(const Job& job) {
  const std::string_view text = job.text;
  AttributesHandle list(pango_attr_list_new());
  addSpans(list.get(), job);
  if (job.style.tabularNumbers) {
    add(list.get(), pango_attr_font_features_new("tnum=1, lnum=1"), 0, text.size());
  }
  if (job.setting.fullWidthMarks) {
    forEachTightMark(text, [&](std::size_t begin, std::size_t end) {
      add(list.get(), pango_attr_font_features_new("halt=1"), begin, end);
    });
  }
  if (job.setting.latinFamilies) {
    const std::string families = std::string(job.setting.latinFamilies) + ',' + job.setting.families;
    forEachLatinRun(text, [&](std::size_t begin, std::size_t end) {
      add(list.get(), pango_attr_family_new(families.c_str()), begin, end);
    });
  }
  return list;
}

FontDescriptionHandle descriptionFor(const Job& job) {
  FontDescriptionHandle description(pango_font_description_new());
  pango_font_description_set_family_static(description.get(), job.setting.families);
  pango_font_description_set_weight(description.get(), static_cast<PangoWeight>(job.style.weight));
  pango_font_description_set_absolute_size(description.get(), double{job.style.size} * PANGO_SCALE);
  return description;
}

PangoLanguage* languageOf(const Job& job) {
  if (job.setting.pangoLanguage) return pango_language_from_string(job.setting.pangoLanguage);
  if (job.language.empty()) return pango_language_from_string("und");
  return pango_language_from_string(std::string(job.language).c_str());
}

}  // namespace

Typesetter::Typesetter(FcConfig* config) : config_(config) {
  // Pango starts a thread that initialises fontconfig's default, which would read all fonts of the system;
  // with ours as the current one it has nothing to do.
  FcConfigSetCurrent(config);
  startAfresh();
}

void Typesetter::startAfresh() {
  seen_.clear();
  fontMap_.reset(pango_ft2_font_map_new());
  pango_ft2_font_map_set_resolution(reinterpret_cast<PangoFT2FontMap*>(fontMap_.get()), 72, 72);
  pango_fc_font_map_set_config(reinterpret_cast<PangoFcFontMap*>(fontMap_.get()), config_);
  context_.reset(pango_font_map_create_context(fontMap_.get()));
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
}

void Typesetter::remember(const Job& job) {
  const auto size = static_cast<std::size_t>(job.style.size * 8);
  const std::size_t style = (size << 11) + static_cast<std::size_t>(job.style.weight) * 2;
  const std::size_t language = std::hash<std::string_view>{}(job.language);
  seen_.insert(language ^ (style + (job.style.face == Face::serif ? 1 : 0)));
  if (seen_.size() > mostStyles) startAfresh();
}

PangoHandle Typesetter::set(const Job& job) {
  remember(job);
  const bool rightToLeft = job.direction == Direction::rightToLeft;
  pango_context_set_base_dir(context_.get(), rightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_context_set_language(context_.get(), languageOf(job));
  PangoHandle layout(pango_layout_new(context_.get()));
  pango_layout_set_auto_dir(layout.get(), FALSE);
  pango_layout_set_font_description(layout.get(), descriptionFor(job).get());
  pango_layout_set_attributes(layout.get(), attributesFor(job).get());
  pango_layout_set_text(layout.get(), job.text.data(), static_cast<int>(job.text.size()));
  return layout;
}

}  // namespace lobby::text
