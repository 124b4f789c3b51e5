// tests/system/the_thread_metric_synchronisation_workload_balances.cpp - a semaphore made of the queue of upcalls is taken as often as given.
//
// row: apps thread_metric
// with: thread_metric_synchronisation
// expect: ^Thread-Metric synchronisation: relative time 1, total [1-9][0-9]+$
// expect: ^Thread-Metric synchronisation: relative time 2, total [1-9][0-9]+$
// refuse: WRONG
int main() {}
