@main struct Guichet { static func main() {} }
