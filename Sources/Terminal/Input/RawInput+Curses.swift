import CTerminal

extension RawInput {
  /// The next thing curses can read at once; nil when there is nothing.
  static func next() -> RawInput? {
    var value: UInt32 = 0
    switch ct_read(&value) {
    case CT_CHARACTER: return Unicode.Scalar(value).map(RawInput.scalar) ?? .ignored
    case CT_KEY_CODE: return RawInput(keyCode: value)
    default: return nil
    }
  }

  private init(keyCode: UInt32) {
    if keyCode > CT_KEY_FUNCTION.rawValue {
      self = .key(.function(Int(keyCode - CT_KEY_FUNCTION.rawValue)))
      return
    }
    switch ct_key(rawValue: keyCode) {
    case CT_KEY_FOCUS_IN: self = .focus(true)
    case CT_KEY_FOCUS_OUT: self = .focus(false)
    case CT_KEY_PASTE_BEGIN: self = .pasteBegin
    case CT_KEY_PASTE_END: self = .pasteEnd
    case let code: self = Key(code: code).map(RawInput.key) ?? .ignored
    }
  }
}

extension Key {
  fileprivate init?(code: ct_key) {
    switch code {
    case CT_KEY_UP: self = .up
    case CT_KEY_DOWN: self = .down
    case CT_KEY_LEFT: self = .left
    case CT_KEY_RIGHT: self = .right
    case CT_KEY_HOME: self = .home
    case CT_KEY_END: self = .end
    case CT_KEY_PAGE_UP: self = .pageUp
    case CT_KEY_PAGE_DOWN: self = .pageDown
    case CT_KEY_BACK_TAB: self = .backTab
    case CT_KEY_ENTER: self = .enter
    case CT_KEY_BACKSPACE: self = .backspace
    case CT_KEY_DELETE: self = .delete
    case CT_KEY_INSERT: self = .insert
    case CT_KEY_WORD_LEFT: self = .wordLeft
    case CT_KEY_WORD_RIGHT: self = .wordRight
    default: return nil
    }
  }
}
