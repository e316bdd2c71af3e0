#include "data/work_limit.hpp"

#include <sqlite3.h>

namespace lobby {
namespace {

constexpr int stepsAtOnce = 1000;

}  // namespace

WorkLimit::WorkLimit(sqlite::Database& database, std::int64_t steps)
    : handle_(database.handle()), left_(steps) {
  sqlite3_progress_handler(handle_, stepsAtOnce, spend, this);
}

WorkLimit::~WorkLimit() {
  sqlite3_progress_handler(handle_, 0, nullptr, nullptr);
}

int WorkLimit::spend(void* self) {
  std::int64_t& left = static_cast<WorkLimit*>(self)->left_;
  left -= stepsAtOnce;
  return left <= 0 ? 1 : 0;
}

}  // namespace lobby
