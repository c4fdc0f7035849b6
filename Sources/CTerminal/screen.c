// ncurses: one screen, its cells, its keys.

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "CTerminal.h"
#include "restore.h"

// ncurses numbers the keys of extended terminal descriptions from KEY_MAX on; ours stay far above.
enum { FIRST_OWN_KEY = 0x4000 };

// Bracketed paste and focus reports, which terminal descriptions do not know.
static const char modes_on[] = "\033[?2004h\033[?1004h";
static const char modes_off[] = "\033[?2026l\033[?1004l\033[?2004l";
static const char frame_begins[] = "\033[?2026h";
static const char frame_ends[] = "\033[?2026l";

static struct {
  SCREEN *screen;
  FILE *input;
  FILE *output;
  // Keys are read through a pad: reading from a window would refresh it.
  WINDOW *keys;
  int saved_errors;
  // The settings the terminal had before, if it is one.
  bool has_shell_settings;
  struct termios shell_settings;
  bool shows_cursor;
} the = {.saved_errors = -1};

bool ct_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

bool ct_send(const char *bytes, long count) {
  int output = fileno(the.output);
  while (count > 0) {
    ssize_t written = write(output, bytes, (size_t)count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {
      poll(&(struct pollfd){.fd = output, .events = POLLOUT}, 1, -1);
      continue;
    }
    if (written < 0) return false;
    bytes += written;
    count -= written;
  }
  return true;
}

static bool send_text(const char *text) { return ct_send(text, (long)strlen(text)); }

static const char *capability(const char *name) {
  const char *value = tigetstr(name);
  return value == NULL || value == (const char *)-1 ? "" : value;
}

static int own_descriptor(int descriptor) { return fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1); }

static FILE *own_stream(int descriptor, const char *mode) {
  int own = own_descriptor(descriptor);
  if (own < 0) return NULL;
  FILE *stream = fdopen(own, mode);
  if (stream == NULL) close(own);
  return stream;
}

static void forget_screen(void) {
  if (the.keys != NULL) delwin(the.keys);
  if (the.screen != NULL) delscreen(the.screen);
  if (the.input != NULL) fclose(the.input);
  if (the.output != NULL) fclose(the.output);
  memset(&the, 0, sizeof the);
  the.saved_errors = -1;
}

static void define_own_keys(void) {
  static const struct {
    const char *sequence;
    int key;
  } keys[] = {
      {"\033[I", CT_KEY_FOCUS_IN},       {"\033[O", CT_KEY_FOCUS_OUT},     {"\033[200~", CT_KEY_PASTE_BEGIN},
      {"\033[201~", CT_KEY_PASTE_END},   {"\033[1;5D", CT_KEY_WORD_LEFT},  {"\033[1;5C", CT_KEY_WORD_RIGHT},
      {"\033[1;3D", CT_KEY_WORD_LEFT},   {"\033[1;3C", CT_KEY_WORD_RIGHT},
  };
  for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
    define_key(keys[i].sequence, FIRST_OWN_KEY + keys[i].key);
  }
}

static void set_up_input(void) {
  if (getenv("ESCDELAY") == NULL) set_escdelay(25);
  raw();
  noecho();
  nonl();
  the.keys = newpad(1, 1);
  keypad(the.keys, TRUE);
  nodelay(the.keys, TRUE);
  intrflush(the.keys, FALSE);
  // Otherwise a waiting key would stop a frame in its middle.
  typeahead(-1);
  define_own_keys();
}

static void arm(const char *farewell) {
  char bytes[512] = "";
  const char *parts[] = {modes_off, capability("cnorm"), capability("rmkx"), capability("sgr0"), capability("rmcup")};
  for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
    if (strlen(bytes) + strlen(parts[i]) < sizeof bytes) strcat(bytes, parts[i]);
  }
  const struct termios *settings = the.has_shell_settings ? &the.shell_settings : NULL;
  ct_arm_restore(fileno(the.output), the.saved_errors, settings, bytes, farewell);
}

ct_opening ct_open(const char *terminal, int input, int output, int errors, const char *farewell) {
  if (the.screen != NULL) return CT_ALREADY_OPEN;
  the.input = own_stream(input, "r");
  the.output = own_stream(output, "w");
  if (the.input == NULL || the.output == NULL) {
    forget_screen();
    return CT_NO_DESCRIPTOR;
  }
  the.has_shell_settings = tcgetattr(fileno(the.output), &the.shell_settings) == 0;
  // The size is asked of the terminal, and of LINES and COLUMNS never: they do not follow it.
  use_env(FALSE);
  use_tioctl(TRUE);
  the.screen = newterm(terminal, the.output, the.input);
  if (the.screen == NULL) {
    forget_screen();
    return CT_UNKNOWN_TERMINAL;
  }
  if (*capability("cup") == '\0') {
    endwin();
    forget_screen();
    return CT_CANNOT_MOVE_CURSOR;
  }
  if (errors >= 0) {
    the.saved_errors = own_descriptor(STDERR_FILENO);
    dup2(errors, STDERR_FILENO);
  }
  arm(farewell);
  set_up_input();
  // What is drawn is settled by what differs; scrolling by the terminal saves bytes.
  idlok(stdscr, TRUE);
  scrollok(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  curs_set(0);
  the.shows_cursor = false;
  send_text(modes_on);
  return CT_OPENED;
}

void ct_close(void) {
  if (the.screen == NULL) return;
  send_text(modes_off);
  curs_set(1);
  endwin();
  ct_disarm_restore();
  if (the.saved_errors >= 0) {
    dup2(the.saved_errors, STDERR_FILENO);
    close(the.saved_errors);
  }
  forget_screen();
}

// ---- Colours ----

int ct_colors(void) { return tigetnum("colors"); }

int ct_start_colors(void) {
  start_color();
  use_default_colors();
  return COLOR_PAIRS;
}

bool ct_define_pair(int pair, int foreground, int background) {
  return init_extended_pair(pair, foreground, background) != ERR;
}

void ct_reset_pairs(void) { reset_color_pairs(); }

// ---- Cells ----

void ct_resize(int rows, int columns) {
  resizeterm(rows, columns);
  werase(stdscr);
}

static attr_t curses_attributes(uint32_t attributes) {
  attr_t result = A_NORMAL;
  if (attributes & CT_BOLD) result |= A_BOLD;
  if (attributes & CT_DIM) result |= A_DIM;
  if (attributes & CT_ITALIC) result |= A_ITALIC;
  if (attributes & CT_UNDERLINE) result |= A_UNDERLINE;
  if (attributes & CT_REVERSE) result |= A_REVERSE;
  return result;
}

static uint32_t own_attributes(attr_t attributes) {
  uint32_t result = 0;
  if (attributes & A_BOLD) result |= CT_BOLD;
  if (attributes & A_DIM) result |= CT_DIM;
  if (attributes & A_ITALIC) result |= CT_ITALIC;
  if (attributes & A_UNDERLINE) result |= CT_UNDERLINE;
  if (attributes & A_REVERSE) result |= CT_REVERSE;
  return result;
}

void ct_write_row(int y, const ct_cell *cells, int count) {
  if (wmove(stdscr, y, 0) == ERR) return;
  for (int x = 0; x < count; x++) {
    const ct_cell *cell = &cells[x];
    if (cell->scalars[0] == 0) continue;
    wchar_t text[CT_SCALARS + 1] = {0};
    for (int i = 0; i < CT_SCALARS; i++) text[i] = (wchar_t)cell->scalars[i];
    cchar_t character;
    // Pairs above 32767 survive through the last argument only.
    int pair = cell->pair;
    if (setcchar(&character, text, curses_attributes(cell->attributes), 0, &pair) == ERR) {
      setcchar(&character, L"?", curses_attributes(cell->attributes), 0, &pair);
    }
    // The last cell of the screen is written although curses then cannot move on, and says so.
    mvwadd_wch(stdscr, y, x, &character);
  }
}

bool ct_read_cell(int y, int x, ct_cell *cell) {
  cchar_t character;
  if (mvwin_wch(stdscr, y, x, &character) == ERR) return false;
  wchar_t text[CCHARW_MAX + 1] = {0};
  attr_t attributes = 0;
  short short_pair = 0;
  int pair = 0;
  if (getcchar(&character, text, &attributes, &short_pair, &pair) == ERR) return false;
  memset(cell, 0, sizeof *cell);
  for (int i = 0; i < CT_SCALARS && text[i] != 0; i++) cell->scalars[i] = (uint32_t)text[i];
  cell->attributes = own_attributes(attributes);
  cell->pair = pair;
  return true;
}

void ct_show(int cursor_y, int cursor_x, bool shows_cursor, bool repaint) {
  // Not shown while cells are painted.
  if (the.shows_cursor && !shows_cursor) curs_set(0);
  if (repaint) clearok(curscr, TRUE);
  wmove(stdscr, cursor_y, cursor_x);
  wnoutrefresh(stdscr);
  send_text(frame_begins);
  doupdate();
  send_text(frame_ends);
  if (!the.shows_cursor && shows_cursor) curs_set(1);
  the.shows_cursor = shows_cursor;
}

// ---- Keys ----

static uint32_t own_key(wint_t code) {
  if (code >= FIRST_OWN_KEY) return code - FIRST_OWN_KEY;
  if (code > KEY_F0 && code <= KEY_F(63)) return CT_KEY_FUNCTION + (code - KEY_F0);
  switch (code) {
    case KEY_UP: case KEY_SR: return CT_KEY_UP;
    case KEY_DOWN: case KEY_SF: return CT_KEY_DOWN;
    case KEY_LEFT: case KEY_SLEFT: return CT_KEY_LEFT;
    case KEY_RIGHT: case KEY_SRIGHT: return CT_KEY_RIGHT;
    case KEY_HOME: case KEY_SHOME: case KEY_A1: case KEY_FIND: return CT_KEY_HOME;
    case KEY_END: case KEY_SEND: case KEY_C1: case KEY_SELECT: return CT_KEY_END;
    case KEY_PPAGE: case KEY_A3: return CT_KEY_PAGE_UP;
    case KEY_NPAGE: case KEY_C3: return CT_KEY_PAGE_DOWN;
    case KEY_BTAB: return CT_KEY_BACK_TAB;
    case KEY_ENTER: return CT_KEY_ENTER;
    case KEY_BACKSPACE: return CT_KEY_BACKSPACE;
    case KEY_DC: return CT_KEY_DELETE;
    case KEY_IC: return CT_KEY_INSERT;
    default: return CT_KEY_UNKNOWN;
  }
}

ct_reading ct_read(uint32_t *value) {
  wint_t code = 0;
  switch (wget_wch(the.keys, &code)) {
    case KEY_CODE_YES: *value = own_key(code); return CT_KEY_CODE;
    case OK: *value = (uint32_t)code; return CT_CHARACTER;
    default: return CT_NOTHING;
  }
}

// ---- Handing the terminal over ----

void ct_hand_over(void) {
  send_text(modes_off);
  curs_set(1);
  endwin();
}

void ct_take_back(void) {
  reset_prog_mode();
  clearok(curscr, TRUE);
  doupdate();
  the.shows_cursor = true;
  curs_set(0);
  the.shows_cursor = false;
  send_text(modes_on);
}

int ct_real_errors(void) { return the.saved_errors >= 0 ? the.saved_errors : STDERR_FILENO; }

int ct_library_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
