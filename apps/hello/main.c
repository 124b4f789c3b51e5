/* apps/hello/main.c - the smallest application, in C. */
#include "bulkhead.h"

int main(void) { return bulkhead_print("hello: an application says hello\r\n"); }
