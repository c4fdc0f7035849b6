/// What curses reads, before anybody asks what it means.
package enum RawInput: Hashable, Sendable {
  /// A scalar as it came.
  case scalar(Unicode.Scalar)
  /// A sequence that curses knows.
  case key(Key)
  /// A report of the terminal that is no key.
  case focus(Bool)
  case pasteBegin
  case pasteEnd
  /// A sequence that curses knows and the desk has no use for.
  case ignored
}
