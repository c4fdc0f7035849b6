// Restoring the terminal when there is no time left for curses.

#ifndef RESTORE_H
#define RESTORE_H

#include <stdbool.h>
#include <termios.h>

// Prepares for the worst: from now on a crash or an exit() writes `bytes` to the terminal and gives it back the
// settings it has in the shell. An exit puts standard error back; a crash writes `farewell`, and leaves what the
// runtime has to say of it to what took the place of standard error. To be called after curses was opened.
void ct_arm_restore(int terminal, int saved_errors, const struct termios *settings, const char *bytes,
                    const char *farewell);
void ct_disarm_restore(void);

#endif
