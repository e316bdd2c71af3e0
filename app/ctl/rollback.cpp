#include <cstdio>

#include <nlohmann/json.hpp>

#include "app/ctl/commands.hpp"
#include "app/ctl/store_of_home.hpp"
#include "app/ctl/terminal.hpp"

namespace lobby::ctl {

Result<int> RollbackCommand::run(const Common& common) const {
  auto store = openStoreOf(home);
  if (!store) return std::unexpected(store.error());
  Result<edition::EditionId> target;
  {
    ProgressBar bar(stderr, "Checking it, piece by piece");
    target = store->rollback([&](std::uint64_t done, std::uint64_t total) { bar.show(done, total); });
  }
  if (!target) return std::unexpected(target.error());
  const bool pinned = store->status().record.pinned;
  if (common.json) {
    const nlohmann::ordered_json json{{"serial", target->serial}, {"pinned", pinned}};
    std::puts(json.dump(2).c_str());
    return 0;
  }
  const std::string name = edition::nameOf(*target);
  if (pinned) {
    std::printf("The kiosk goes back to %s, and stays there until a newer one is brought.\n", name.c_str());
  } else {
    std::printf("The kiosk goes forward again to %s.\n", name.c_str());
  }
  return 0;
}

}  // namespace lobby::ctl
