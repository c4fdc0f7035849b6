import Desk
import Store

extension QueueFilter.Cover {
  /// How people name what tickets came under: the formula as the rules name it, or that there was no contract.
  public func name(_ rules: Rules, _ language: Language) -> String {
    switch self {
    case .formula(let code): rules.name(of: code)
    case .noContract: language(CommitmentText.noContract)
    }
  }
}
