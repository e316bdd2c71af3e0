// Owners for the handles of C libraries that the text engine uses. Private to platform/text.
#pragma once

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include <pango/pango.h>
#include FT_FREETYPE_H

#include <memory>

namespace lobby::text {

template <auto release>
struct Release {
  template <class T>
  void operator()(T* handle) const {
    release(handle);
  }
};

template <class T, auto release>
using Handle = std::unique_ptr<T, Release<release>>;

template <class T>
using GObjectHandle = Handle<T, g_object_unref>;

using ConfigHandle = Handle<FcConfig, FcConfigDestroy>;
using FontDescriptionHandle = Handle<PangoFontDescription, pango_font_description_free>;
using AttributesHandle = Handle<PangoAttrList, pango_attr_list_unref>;
using FaceHandle = Handle<FT_FaceRec, FT_Done_Face>;
using FreeTypeHandle = Handle<FT_LibraryRec_, FT_Done_FreeType>;

}  // namespace lobby::text
