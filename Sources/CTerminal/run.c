// Running another program, such as an editor, on the terminal.

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <sys/wait.h>
#include <unistd.h>

#include "CTerminal.h"

extern char **environ;

static int start(pid_t *child, char *const arguments[], int input, int output, int errors) {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&files, errors, STDERR_FILENO);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  int failure = posix_spawnp(child, arguments[0], &files, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  return failure;
}

// The program was stopped, from its own Ctrl-Z: the shell has to see us stop as well, or else nobody could go on.
static void stop_with(pid_t child) {
  if (ct_can_suspend()) kill(getpid(), SIGSTOP);
  kill(child, SIGCONT);
}

static int wait_for(pid_t child, const sigset_t *awaited) {
  int ending = 0;
  for (;;) {
    int status = 0;
    pid_t changed = waitpid(child, &status, WNOHANG | WUNTRACED);
    if (changed < 0 && errno != EINTR) return -1;
    if (changed == child && WIFSTOPPED(status)) {
      stop_with(child);
      continue;
    }
    if (changed == child) {
      // Whoever asked us to end is answered now that the terminal is ours again.
      if (ending != 0) kill(getpid(), ending);
      return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    int signal = sigwaitinfo(awaited, NULL);
    if (signal == SIGTERM || signal == SIGHUP) {
      ending = signal;
      kill(child, signal);
    }
  }
}

int ct_run(char *const arguments[], int input, int output, int errors) {
  sigset_t awaited;
  sigset_t before;
  sigemptyset(&awaited);
  sigaddset(&awaited, SIGCHLD);
  sigaddset(&awaited, SIGTERM);
  sigaddset(&awaited, SIGHUP);
  sigaddset(&awaited, SIGINT);
  sigaddset(&awaited, SIGQUIT);
  sigaddset(&awaited, SIGTSTP);
  pthread_sigmask(SIG_BLOCK, &awaited, &before);

  pid_t child = 0;
  int failure = start(&child, arguments, input, output, errors);
  int result = failure == 0 ? wait_for(child, &awaited) : -1;

  // What the keyboard sent meanwhile was meant for the program.
  sigset_t keyboard;
  sigemptyset(&keyboard);
  sigaddset(&keyboard, SIGINT);
  sigaddset(&keyboard, SIGQUIT);
  sigaddset(&keyboard, SIGTSTP);
  sigaddset(&keyboard, SIGCHLD);
  const struct timespec at_once = {0};
  while (sigtimedwait(&keyboard, NULL, &at_once) > 0) {}
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (failure != 0) errno = failure;
  return result;
}
