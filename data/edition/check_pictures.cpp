#include "data/edition/check_pictures.hpp"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#include "data/blake2b.hpp"
#include "data/edition/check_rows.hpp"
#include "data/edition/refuse.hpp"

namespace lobby::edition {
namespace {

using sqlite::Statement;

constexpr PictureExtent largestFull{1920, 1920};
constexpr PictureExtent largestThumb{480, 1920};
// What lobbyctl makes of a picture has two at most.
constexpr std::size_t mostBytes = 8u << 20;
// What is decoded at a time, so that memory stays small whatever the pictures are.
constexpr std::size_t batchBytes = 8u << 20;
constexpr std::size_t batchPictures = 32;
constexpr unsigned mostThreads = 4;

std::unexpected<Error> wrong(std::int64_t picture, const std::string& why) {
  return cannotBeShown("picture " + std::to_string(picture) + ": " + why);
}

// One of the two sizes of a picture.
struct Job {
  std::int64_t picture = 0;
  PictureExtent largest;
  PictureExtent said;  // nothing is said of thumbnails
  std::string bytes;
  Result<void> outcome;

  void run(const PictureCheck& check) {
    const auto extent = check(bytes, largest);
    if (!extent) {
      // Without the advice to whoever has the original.
      const std::string& why = extent.error().message;
      outcome = wrong(picture, why.substr(0, why.find("; ")));
    } else if (said != PictureExtent{} && *extent != said) {
      outcome = wrong(picture, "it is not as large as it says");
    }
  }
};

class Batch {
 public:
  explicit Batch(const PictureCheck& check) : check_(check) {}

  Result<void> add(Job job) {
    bytes_ += job.bytes.size();
    jobs_.push_back(std::move(job));
    return bytes_ < batchBytes && jobs_.size() < batchPictures ? Result<void>{} : finish();
  }

  // Of several failures, the first in order.
  Result<void> finish() {
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
      for (std::size_t i = next++; i < jobs_.size(); i = next++) jobs_[i].run(check_);
    };
    {
      std::vector<std::jthread> helpers;
      const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 1u, mostThreads);
      for (unsigned i = 1; i < threads; ++i) helpers.emplace_back(work);
      work();
    }
    const auto failed = std::ranges::find_if(jobs_, [](const Job& job) { return !job.outcome; });
    Result<void> outcome = failed == jobs_.end() ? Result<void>{} : failed->outcome;
    jobs_.clear();
    bytes_ = 0;
    return outcome;
  }

 private:
  const PictureCheck& check_;
  std::vector<Job> jobs_;
  std::size_t bytes_ = 0;
};

// Compares the bytes in `column` with the hash before it.
Result<void> addSize(const Statement& row, int column, Job job, Batch& batch) {
  const std::string_view bytes = row.blob(column);
  if (bytes.size() > mostBytes) {
    return wrong(job.picture, "it has " + std::to_string(bytes.size()) + " bytes");
  }
  if (row.blob(column - 1) != asBytes(blake2b(bytes))) {
    return damaged("picture " + std::to_string(job.picture));
  }
  job.bytes = bytes;
  return batch.add(std::move(job));
}

Result<void> addPicture(const Statement& row, Batch& batch) {
  const PictureExtent said{static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2))};
  auto good = addSize(row, 4, {row.integer(0), largestFull, said, {}, {}}, batch);
  if (good) good = addSize(row, 6, {row.integer(0), largestThumb, {}, {}, {}}, batch);
  return good;
}

}  // namespace

Result<void> checkPictures(sqlite::Database& database, const PictureCheck& check) {
  auto row = database.prepare(
      "SELECT id, width, height, full_hash, full, thumb_hash, thumb FROM picture_data "
      "JOIN picture ON picture.id = picture_data.picture ORDER BY picture_data.picture");
  if (!row) return std::unexpected(row.error());
  Batch batch(check);
  Result<bool> more = row->step();
  for (; more && *more; more = row->step()) {
    if (auto good = addPicture(*row, batch); !good) return good;
  }
  if (!more) return std::unexpected(more.error());
  return batch.finish();
}

}  // namespace lobby::edition
