/* apps/13-in-c/main.c - the same interfaces in C: text, lamps, time, and answers that are error codes. */
#include <bulkhead.h>

static void blink(uint32_t lamp) {
  bulkhead_led_on(lamp);
  bulkhead_sleep_ms(250);
  bulkhead_led_off(lamp);
}

static const char* name_of(int error) {
  switch (error) {
    case BULKHEAD_OK: return "it is there\r\n";
    case BULKHEAD_INVALID: return "there is no such lamp\r\n";
    default: return "something else is wrong\r\n";
  }
}

int main(void) {
  bool lit = false;
  blink(0);
  bulkhead_print("lamp 0: ");
  bulkhead_print(name_of(bulkhead_led_lit(0, &lit)));
  bulkhead_print("lamp 1000: ");
  bulkhead_print(name_of(bulkhead_led_lit(1000, &lit)));
  return 0;
}
