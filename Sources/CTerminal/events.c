// What the loop waits for besides keys: signals, time, other threads, files.

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "CTerminal.h"

// ---- Signals ----

static sigset_t awaited_signals(void) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGWINCH);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGQUIT);
  sigaddset(&signals, SIGHUP);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTSTP);
  sigaddset(&signals, SIGCONT);
  return signals;
}

void ct_block_signals(void) {
  sigset_t signals = awaited_signals();
  // ct_run waits for it, and no other thread may take it away.
  sigaddset(&signals, SIGCHLD);
  pthread_sigmask(SIG_BLOCK, &signals, NULL);
}

void ct_unblock_signals(void) {
  sigset_t signals = awaited_signals();
  sigaddset(&signals, SIGCHLD);
  pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
}

int ct_signal_source(void) {
  sigset_t signals = awaited_signals();
  return signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

int ct_next_signal(int source) {
  struct signalfd_siginfo info;
  return read(source, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

bool ct_can_suspend(void) {
  pid_t parent = getppid();
  // The same session, so that its shell controls this terminal; another group, so that it is not stopped with us.
  return getsid(parent) == getsid(0) && getpgid(parent) != getpgrp();
}

void ct_suspend(void) { kill(0, SIGSTOP); }

// ---- Time, other threads ----

int ct_timer_source(void) { return timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK); }

bool ct_set_timer(int source, int64_t seconds, int64_t nanoseconds) {
  const struct itimerspec when = {.it_value = {.tv_sec = seconds, .tv_nsec = nanoseconds}};
  // A clock that is set wakes the loop too: what is due has changed.
  return timerfd_settime(source, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, NULL) == 0;
}

int ct_wake_source(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void ct_wake(int source) {
  const uint64_t one = 1;
  ssize_t written = write(source, &one, sizeof one);
  // It fails only when the counter is full, and then it wakes anyway.
  (void)written;
}

void ct_drain(int source) {
  uint64_t count;
  ssize_t got = read(source, &count, sizeof count);
  // Nothing there, or a clock that was set: either way it is empty now.
  (void)got;
}

// ---- Files ----

int ct_directory_source(const char *path, bool closings) {
  int source = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (source < 0) return -1;
  const uint32_t changes = IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF |
                           (closings ? IN_CLOSE_WRITE : 0);
  if (inotify_add_watch(source, path, changes | IN_ONLYDIR) >= 0) return source;
  int failure = errno;
  close(source);
  errno = failure;
  return -1;
}

static bool is_named(const char *name, const char *const names[], int count, const char *ignored) {
  if (ignored != NULL && strcmp(name, ignored) == 0) return false;
  if (count == 0) return true;
  for (int i = 0; i < count; i++) {
    if (strcmp(name, names[i]) == 0) return true;
  }
  return false;
}

ct_directory_change ct_drain_directory(int source, const char *const names[], int count, const char *ignored) {
  _Alignas(struct inotify_event) char buffer[64 * (sizeof(struct inotify_event) + NAME_MAX + 1)];
  ct_directory_change change = CT_UNCHANGED;
  ssize_t got;
  while ((got = read(source, buffer, sizeof buffer)) > 0) {
    for (char *next = buffer; next < buffer + got;) {
      const struct inotify_event *event = (const struct inotify_event *)next;
      next += sizeof *event + event->len;
      if (event->mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT)) {
        change = CT_DIRECTORY_GONE;
      } else if (change == CT_UNCHANGED &&
                 ((event->mask & IN_Q_OVERFLOW) || (event->len > 0 && is_named(event->name, names, count, ignored)))) {
        // Events that were lost may have been ours.
        change = CT_CHANGED;
      }
    }
  }
  return change;
}

// ---- The terminal's descriptor ----

bool ct_window_size(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

int ct_bytes_waiting(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : -1;
}
