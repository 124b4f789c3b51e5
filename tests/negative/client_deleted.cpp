// tests/negative/client_deleted.cpp - a client interface cannot be used to destroy the client.
// Expected  protected destructor
#include "hil/alarm.hpp"

void end(hil::AlarmClient* client) {
#ifdef CORRECT
  client->fired();
#else
  delete client;
#endif
}
