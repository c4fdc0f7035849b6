// The small face of ncurses and of the kernel's event sources that the desk is built on.
//
// Everything ncurses keeps in globals stays behind these functions, and no name of it leaks: this header never includes
// curses.h. There is one screen a process; one thread at a time may call what touches it.

#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

// ---- The screen (screen.c) ----

// The scalars of a cell: a base and at most four marks, zero where there is none.
enum { CT_SCALARS = 5 };

// Attributes of a cell, in the order of TextAttributes.
enum {
  CT_BOLD = 1 << 0,
  CT_DIM = 1 << 1,
  CT_ITALIC = 1 << 2,
  CT_UNDERLINE = 1 << 3,
  CT_REVERSE = 1 << 4,
};

// A cell for curses. A cell whose first scalar is zero is the right half of the wide one before it.
typedef struct {
  uint32_t scalars[CT_SCALARS];
  uint32_t attributes;
  int32_t pair;
} ct_cell;

// What came of opening a screen.
typedef enum {
  CT_OPENED,
  CT_ALREADY_OPEN,
  CT_UNKNOWN_TERMINAL,
  CT_CANNOT_MOVE_CURSOR,
  CT_NO_DESCRIPTOR,
} ct_opening;

// What ct_read found.
typedef enum { CT_NOTHING, CT_CHARACTER, CT_KEY_CODE } ct_reading;

// Keys as ct_read reports them, whatever numbers curses gives them.
typedef enum {
  CT_KEY_UNKNOWN,
  CT_KEY_UP,
  CT_KEY_DOWN,
  CT_KEY_LEFT,
  CT_KEY_RIGHT,
  CT_KEY_HOME,
  CT_KEY_END,
  CT_KEY_PAGE_UP,
  CT_KEY_PAGE_DOWN,
  CT_KEY_BACK_TAB,
  CT_KEY_ENTER,
  CT_KEY_BACKSPACE,
  CT_KEY_DELETE,
  CT_KEY_INSERT,
  CT_KEY_WORD_LEFT,
  CT_KEY_WORD_RIGHT,
  CT_KEY_FOCUS_IN,
  CT_KEY_FOCUS_OUT,
  CT_KEY_PASTE_BEGIN,
  CT_KEY_PASTE_END,
  // F1 is CT_KEY_FUNCTION + 1, and so on to 63.
  CT_KEY_FUNCTION = 0x100,
} ct_key;

// Makes the character set UTF-8, that of the person's locale or else the C library's own. False if there is none.
bool ct_use_utf8(void);

// Opens the screen on two descriptors, which stay the caller's. `errors` takes the place of standard error while the
// screen is up, unless it is negative. `farewell` is what a crash leaves to read on the restored terminal.
ct_opening ct_open(const char *terminal, int input, int output, int errors, const char *farewell);
// Restores the terminal and closes the screen. Does nothing when it is not open.
void ct_close(void);

// The number of colours the terminal says it has, -1 for none.
int ct_colors(void);
// Switches colours on. The number of colour pairs there are.
int ct_start_colors(void);
// Makes a pair of two colours; -1 is the terminal's own.
bool ct_define_pair(int pair, int foreground, int background);
// Forgets all pairs.
void ct_reset_pairs(void);

// Takes the size the terminal has now.
void ct_resize(int rows, int columns);
// Writes a row, from its first column on.
void ct_write_row(int y, const ct_cell *cells, int count);
// Reads back what curses holds at a place.
bool ct_read_cell(int y, int x, ct_cell *cell);
// Sends what differs from what the terminal shows, within marks that make it one frame; `repaint` sends everything.
void ct_show(int cursor_y, int cursor_x, bool shows_cursor, bool repaint);

// Takes one character or key, without waiting but for the rest of an escape sequence.
ct_reading ct_read(uint32_t *value);

// Sends bytes as they are; they must neither move the cursor nor change attributes. False if the terminal is gone.
bool ct_send(const char *bytes, long count);

// Hands the terminal over, as it was before ct_open, and takes it back.
void ct_hand_over(void);
void ct_take_back(void);

// Where standard error went before ct_open put another in its place; standard error itself if it did not.
int ct_real_errors(void);

// The cells the C library gives a scalar; -1 where it knows none.
int ct_library_width(uint32_t scalar);

// ---- Other programs (run.c) ----

// Runs a program on these descriptors, with no signal blocked, and waits for it. Signals that ask this process to end
// go to the program too, and stay pending here; those of the keyboard were meant for the program and are forgotten.
// Its exit status; 128 + the signal that ended it; -1 and errno if it could not be run.
int ct_run(char *const arguments[], int input, int output, int errors);

// ---- Event sources (events.c). Descriptors are closed on exec; functions give -1 and set errno when they fail. ----

// Blocks the signals that ct_signal_source reads, in this thread and those it starts from now on.
void ct_block_signals(void);
void ct_unblock_signals(void);
int ct_signal_source(void);
// The next signal waiting, 0 if there is none.
int ct_next_signal(int source);

// A timer by the wall clock.
int ct_timer_source(void);
// Sets it to an instant in Unix time; 0 seconds stops it.
bool ct_set_timer(int source, int64_t seconds, int64_t nanoseconds);

// A counter that other threads raise.
int ct_wake_source(void);
void ct_wake(int source);
// Empties a timer's or counter's descriptor.
void ct_drain(int source);

// Changes of files in a directory; with `closings`, also that somebody closed a file who could write it.
int ct_directory_source(const char *path, bool closings);

// What ct_drain_directory found.
typedef enum { CT_UNCHANGED, CT_CHANGED, CT_DIRECTORY_GONE } ct_directory_change;
// Empties the source. Only the files named count (all, if `count` is 0), and never the one ignored (none, if NULL).
ct_directory_change ct_drain_directory(int source, const char *const names[], int count, const char *ignored);

// The size of a terminal. False if it is none, or says nothing.
bool ct_window_size(int descriptor, int *rows, int *columns);
// The bytes that can be read at once, -1 if the descriptor is dead.
int ct_bytes_waiting(int descriptor);

// Whether stopping this process would leave the terminal to a shell that can take it up again.
bool ct_can_suspend(void);
// Stops this process's group until somebody continues it.
void ct_suspend(void);

#endif
