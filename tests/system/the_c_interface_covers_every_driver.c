/* tests/system/the_c_interface_covers_every_driver.c - a program in C uses each driver of the board through the headers for C. */
// row: user library
#include <bulkhead.h>

static const char* failure;

static void check(bool holds, const char* sentence) {
  if (!holds && failure == 0) failure = sentence;
}

static void use_time(void) {
  uint32_t before = 0, after = 0, frequency = 0;
  check(bulkhead_ticks_per_second(&frequency) == BULKHEAD_OK && frequency > 1000, "frequency");
  check(bulkhead_ticks(&before) == BULKHEAD_OK && bulkhead_sleep_ms(2) == BULKHEAD_OK && bulkhead_ticks(&after) == BULKHEAD_OK, "ticks");
  check(after - before >= frequency / 500, "it slept");
}

static void use_lamps_and_buttons(void) {
  bool lit = false, pressed = true;
  check(bulkhead_led_count() >= 2 && bulkhead_led_on(1) == BULKHEAD_OK && bulkhead_led_lit(1, &lit) == BULKHEAD_OK && lit, "a lamp");
  check(bulkhead_led_off(99) == BULKHEAD_INVALID, "no such lamp");
  if (bulkhead_button_count() != 0) check(bulkhead_button_enable(0) == BULKHEAD_OK && bulkhead_button_pressed(0, &pressed) == BULKHEAD_OK && !pressed, "a button");
}

static void use_processes(void) {
  uint32_t id = 0, count = 0, slot = 0;
  size_t size = 0;
  char name[64];
  struct bulkhead_process_facts facts;
  check(bulkhead_process_ids(&id, 1, &count) == BULKHEAD_OK && count == 1, "it sees itself");
  check(bulkhead_process_name(id, name, sizeof name, &size) == BULKHEAD_OK && size == 35 && name[4] == 'c', "its name");
  check(bulkhead_process_facts(id, &facts) == BULKHEAD_OK && facts.state == BULKHEAD_RUNNING && facts.system_calls > 0, "facts");
  check(bulkhead_ipc_discover("nobody", &slot) == BULKHEAD_NO_DEVICE, "nobody of that name");
}

static void use_numbers(void) {
  uint8_t bytes[8] = {0};
  uint64_t cycles = 0;
  uint32_t done = 0, size = 0;
  int random = bulkhead_random(bytes, sizeof bytes);
  check(random == BULKHEAD_OK || random == BULKHEAD_NO_DEVICE, "random");
  check(bulkhead_cycles_start() == BULKHEAD_OK && bulkhead_cycles(&cycles) == BULKHEAD_OK && cycles > 0, "cycles");
  check(bulkhead_debug_print2(1, 2) == BULKHEAD_OK, "the kernel's log");
  int storage = bulkhead_storage_size(&size);
  check(storage != BULKHEAD_OK || bulkhead_storage_write(0, bytes, sizeof bytes, &done) == BULKHEAD_OK, "storage");
  check(bulkhead_loader_finalize() != BULKHEAD_OK, "nothing was set up");
}

static void use_state(void) {
  static struct bulkhead_state state;
  check(bulkhead_state_share(&state) == BULKHEAD_OK && state.ticks_low != 0 && bulkhead_state_share(0) == BULKHEAD_OK, "the kernel's state");
}

int main(void) {
  use_time();
  use_lamps_and_buttons();
  use_processes();
  use_numbers();
  use_state();
  bulkhead_print(failure == 0 ? "TEST PASSED\r\n" : "TEST FAILED: ");
  return failure == 0 ? 0 : bulkhead_print(failure);
}
