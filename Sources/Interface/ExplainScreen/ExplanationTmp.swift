import Desk

struct ExplanationText { var heading = ""; var lines: [String] = []; init(_ e: Explanation, _ f: Formats) {} }
