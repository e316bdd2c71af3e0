#include "app/intake/intake.hpp"

#include "app/intake/worker.hpp"

namespace lobby::intake {

namespace fs = std::filesystem;

Result<std::unique_ptr<Intake>> Intake::start(IntakeSettings settings,
                                              std::unique_ptr<device::MediaWatch> media, const Clock& clock,
                                              std::function<void()> wake) {
  std::error_code error;
  settings.home = fs::absolute(settings.home);
  if (!fs::is_directory(settings.home, error)) {
    return fail(ErrorKind::usage,
                "there is no folder " + settings.home.string() + "; name the kiosk's home folder");
  }
  auto worker = std::make_unique<Worker>(std::move(settings), std::move(media), clock, std::move(wake));
  return std::unique_ptr<Intake>(new Intake(std::move(worker)));
}

Intake::Intake(std::unique_ptr<Worker> worker)
    : worker_(std::move(worker)), thread_([this] { worker_->run(); }) {}

Intake::~Intake() {
  worker_->order([](Worker::Orders& orders) { orders.stop = true; });
}

IntakeView Intake::view() const {
  return worker_->view();
}

bool Intake::takeInstalled() {
  return worker_->takeInstalled();
}

void Intake::cancel() {
  worker_->order([](Worker::Orders& orders) { orders.cancel = true; });
}

void Intake::install(const fs::path& file) {
  worker_->order([&](Worker::Orders& orders) { orders.install = file; });
}

void Intake::answer(RollCall& call) {
  worker_->order([&](Worker::Orders& orders) { orders.answers.push_back(call.expect()); });
}

void Intake::lookAgain() {
  worker_->order([](Worker::Orders& orders) { orders.lookAgain = true; });
}

}  // namespace lobby::intake
