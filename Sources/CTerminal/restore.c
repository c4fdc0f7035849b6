// Restoring the terminal when there is no time left for curses: from a crash, or from exit() in the middle of a frame.
// A signal handler may do next to nothing, so all it needs is prepared beforehand.

#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "restore.h"

static const int crashes[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT};
enum { CRASHES = sizeof crashes / sizeof crashes[0] };

static struct {
  atomic_bool armed;
  bool handles_crashes;
  bool handles_exit;
  int terminal;
  int saved_errors;
  // Open on /dev/null.
  int nowhere;
  bool has_settings;
  struct termios settings;
  char bytes[512];
  char farewell[512];
  struct sigaction before[CRASHES];
  // A crash may be a stack that is full.
  char stack[64 * 1024];
} the = {.nowhere = -1};

static void write_text(int descriptor, const char *text) {
  ssize_t written = write(descriptor, text, strlen(text));
  // There is nobody left to tell.
  (void)written;
}

static void restore(bool crashed) {
  if (!atomic_exchange(&the.armed, false)) return;
  write_text(the.terminal, the.bytes);
  if (the.has_settings) tcsetattr(the.terminal, TCSANOW, &the.settings);
  if (!crashed) {
    if (the.saved_errors >= 0) dup2(the.saved_errors, STDERR_FILENO);
    return;
  }
  write_text(the.terminal, the.farewell);
  if (the.saved_errors < 0 || the.nowhere < 0) return;
  // Swift's own account of the crash belongs in the log; on a terminal it would ask what to do and wait for an answer.
  dup2(the.nowhere, STDIN_FILENO);
  dup2(STDERR_FILENO, STDOUT_FILENO);
}

static void restore_at_exit(void) { restore(false); }

static void restore_after_crash(int signal, siginfo_t *info, void *context) {
  (void)context;
  restore(true);
  for (int i = 0; i < CRASHES; i++) {
    if (crashes[i] == signal) sigaction(signal, &the.before[i], NULL);
  }
  // A fault happens again on return, and then meets whoever handled it before us; a signal that was sent does not.
  if (info->si_code <= 0) raise(signal);
}

static void handle_crashes(void) {
  if (the.handles_crashes) return;
  the.handles_crashes = true;
  stack_t stack = {.ss_sp = the.stack, .ss_size = sizeof the.stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_sigaction = restore_after_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &action, &the.before[i]);
}

static void stop_handling_crashes(void) {
  if (!the.handles_crashes) return;
  the.handles_crashes = false;
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &the.before[i], NULL);
}

void ct_arm_restore(int terminal, int saved_errors, const struct termios *settings, const char *bytes,
                    const char *farewell) {
  the.terminal = terminal;
  the.saved_errors = saved_errors;
  if (the.nowhere < 0) the.nowhere = open("/dev/null", O_RDONLY | O_CLOEXEC);
  the.has_settings = settings != NULL;
  if (settings != NULL) the.settings = *settings;
  snprintf(the.bytes, sizeof the.bytes, "%s", bytes);
  snprintf(the.farewell, sizeof the.farewell, "%s", farewell);
  if (!the.handles_exit) the.handles_exit = atexit(restore_at_exit) == 0;
  atomic_store(&the.armed, true);
  handle_crashes();
}

void ct_disarm_restore(void) {
  atomic_store(&the.armed, false);
  stop_handling_crashes();
}
