// tests/negative/objects/keeps_to_its_own.cpp - the one of them that is in order: it calls another capsule.
namespace capsules {
struct Alarm {
  void arm();
};
struct Led {
  void command(Alarm& alarm);
};
void Led::command(Alarm& alarm) { alarm.arm(); }
}  // namespace capsules
