import GRDB

/// The tables of the desk, in numbered steps of which `user_version` tells how many were taken.
///
/// A step that has been released is never edited: a change is a further step. They are taken under the write gate.
enum Schema {
  /// What this program knows.
  static var version: Int { steps.count }

  /// A change of the tables, with what is to be written into them that SQL alone cannot tell.
  private struct Step {
    var sql: String
    var fill: ((RulesShelf, Database) throws -> Void)?
  }

  private static var steps: [Step] {
    [
      Step(sql: people + tickets + indexes + tallies + search),
      Step(sql: migrations),
      Step(sql: clocks, fill: ClockTable.fill),
    ]
  }

  /// How far a database has come.
  static func version(of db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  /// Refuses a desk that another program, of a later version, has brought further since this one opened it.
  ///
  /// - Throws: `StoreError.newerSchema`.
  static func refuseLater(_ db: Database, _ file: DeskFile) throws {
    let found = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA user_version")) ?? 0
    guard found <= version else { throw StoreError.newerSchema(path: file.name, found: found, known: version) }
  }

  /// Takes the steps that are missing, each in a transaction; to be called under the gate.
  ///
  /// - Throws: `StoreError.newerSchema` when the database has come further than this program knows.
  static func migrate(_ writer: DatabaseQueue, file: DeskFile) throws {
    let found = try writer.read { db in try version(of: db) }
    guard found <= version else {
      throw StoreError.newerSchema(path: file.name, found: found, known: version)
    }
    let rules = RulesShelf(file: file)
    for (index, step) in steps.enumerated().dropFirst(found) {
      try writer.write { db in
        try db.execute(sql: step.sql)
        try step.fill?(rules, db)
        try db.execute(sql: "PRAGMA application_id = \(DeskFile.applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
  }
}

extension Schema {
  // Instants are Unix seconds, dates ISO text. `batch` names the load that a row came in with; rows of one that is not yet
  // published are there for nobody (`Visibility`). Batch 0 is the desk's daily work.
  private static let people = """
    CREATE TABLE batch (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      author TEXT NOT NULL,
      published INTEGER NOT NULL CHECK (published IN (0, 1))
    ) STRICT;
    INSERT INTO batch (id, at, author, published) VALUES (0, 0, '', 1);

    CREATE TABLE rules (
      version INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      author TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT;

    CREATE TABLE agent (
      login TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      ordering TEXT NOT NULL,
      roles TEXT NOT NULL CHECK (json_valid(roles)),
      teams TEXT NOT NULL CHECK (json_valid(teams)),
      participant INTEGER NOT NULL CHECK (participant IN (0, 1)),
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      batch INTEGER NOT NULL DEFAULT 0 REFERENCES batch
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE customer (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      ordering TEXT NOT NULL,
      region TEXT NOT NULL,
      release TEXT,
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      batch INTEGER NOT NULL DEFAULT 0 REFERENCES batch
    ) STRICT;
    CREATE INDEX customer_ordering ON customer (ordering, code);

    CREATE TABLE contract (
      customer INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
      starts TEXT NOT NULL,
      ends TEXT CHECK (ends >= starts),
      formula TEXT NOT NULL,
      PRIMARY KEY (customer, starts)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE contact (
      id INTEGER PRIMARY KEY,
      customer INTEGER NOT NULL REFERENCES customer,
      name TEXT NOT NULL,
      ordering TEXT NOT NULL,
      email TEXT NOT NULL,
      phone TEXT NOT NULL,
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      batch INTEGER NOT NULL DEFAULT 0 REFERENCES batch
    ) STRICT;
    CREATE INDEX contact_customer ON contact (customer);

    CREATE TABLE act (
      sequence INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      author TEXT NOT NULL,
      act TEXT NOT NULL,
      subject TEXT NOT NULL,
      before TEXT,
      after TEXT
    ) STRICT;

    """

  // A ticket's id is its number, a migration's the negative of it: two numberings in one table. The journal's sequences are
  // told apart the same way. All columns of a ticket but those of its birth are what its journal comes to; from `timeline`
  // on they are figures of the domain's pure function, kept so that lists need not compute them.
  private static let tickets = """
    CREATE TABLE ticket (
      id INTEGER PRIMARY KEY,
      batch INTEGER NOT NULL DEFAULT 0 REFERENCES batch,
      kind TEXT NOT NULL,
      channel TEXT NOT NULL,
      priority TEXT NOT NULL,
      stage TEXT NOT NULL,
      waiting_since INTEGER,
      title TEXT NOT NULL,
      customer INTEGER NOT NULL REFERENCES customer,
      contact INTEGER REFERENCES contact,
      assignee TEXT REFERENCES agent,
      team TEXT NOT NULL,
      tags TEXT NOT NULL CHECK (json_valid(tags)),
      commitment TEXT NOT NULL,
      formula TEXT,
      rules INTEGER NOT NULL REFERENCES rules,
      external_id TEXT,
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      updated_by TEXT NOT NULL,
      finished INTEGER,
      version INTEGER NOT NULL,
      timeline TEXT NOT NULL,
      urgency_group INTEGER,
      urgency_key INTEGER,
      late_from INTEGER,
      CHECK ((urgency_group IS NULL) = (urgency_key IS NULL)),
      CHECK ((urgency_group IS NULL) = (finished IS NOT NULL))
    ) STRICT;

    CREATE TABLE journal (
      sequence INTEGER PRIMARY KEY,
      ticket INTEGER NOT NULL REFERENCES ticket,
      version INTEGER NOT NULL,
      at INTEGER NOT NULL,
      author TEXT NOT NULL,
      verb TEXT NOT NULL,
      changes TEXT NOT NULL CHECK (json_valid(changes)),
      message INTEGER,
      strikes INTEGER REFERENCES journal,
      deed INTEGER
    ) STRICT;

    CREATE TABLE message (
      id INTEGER PRIMARY KEY,
      ticket INTEGER NOT NULL REFERENCES ticket,
      entry INTEGER NOT NULL,
      kind TEXT NOT NULL,
      author TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT;

    CREATE TABLE draft (
      agent TEXT NOT NULL REFERENCES agent,
      ticket INTEGER NOT NULL REFERENCES ticket,
      kind TEXT NOT NULL,
      text TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (agent, ticket, kind)
    ) STRICT, WITHOUT ROWID;

    """

  // Open tickets are few among many: what orders them is indexed for them alone. The columns behind the order are there so
  // that a filter need not leave the index. Contacts and agents are looked up when a load is cleared away. `deed` is null for what came in with a load, which nobody undoes.
  private static let indexes = """
    CREATE INDEX ticket_urgency ON ticket (
      urgency_group, urgency_key, id, late_from, batch, priority, stage, assignee, formula, commitment, team, kind
    ) WHERE urgency_group IS NOT NULL;
    CREATE INDEX ticket_responsible ON ticket (assignee, urgency_group, urgency_key, id) WHERE urgency_group IS NOT NULL;
    CREATE INDEX ticket_stage ON ticket (stage, urgency_group, urgency_key, id) WHERE urgency_group IS NOT NULL;
    CREATE INDEX ticket_late ON ticket (late_from, batch, id) WHERE late_from IS NOT NULL;
    CREATE INDEX ticket_rules ON ticket (rules) WHERE urgency_group IS NOT NULL;
    CREATE INDEX ticket_finished ON ticket (
      finished, id, batch, priority, stage, assignee, formula, commitment, team, kind
    ) WHERE finished IS NOT NULL;
    CREATE INDEX ticket_contact ON ticket (contact) WHERE contact IS NOT NULL;
    CREATE INDEX ticket_assignee ON ticket (assignee) WHERE assignee IS NOT NULL;
    CREATE INDEX ticket_customer ON ticket (customer, urgency_group, batch, id);
    CREATE INDEX ticket_updated ON ticket (updated);
    CREATE INDEX ticket_batch ON ticket (batch) WHERE batch <> 0;
    CREATE UNIQUE INDEX ticket_external_id ON ticket (external_id) WHERE external_id IS NOT NULL;

    CREATE INDEX journal_ticket ON journal (ticket, version);
    CREATE INDEX journal_deed ON journal (deed) WHERE deed IS NOT NULL;
    CREATE INDEX journal_author ON journal (author, sequence) WHERE deed IS NOT NULL;
    CREATE UNIQUE INDEX journal_strikes ON journal (strikes) WHERE strikes IS NOT NULL;
    CREATE INDEX message_ticket ON message (ticket, id);

    """

  // Counts are kept as tickets change, so that the number beside a view costs the same however many there are.
  private static let tallies = """
    CREATE TABLE tally (
      batch INTEGER NOT NULL,
      is_migration INTEGER NOT NULL,
      stage TEXT NOT NULL,
      waiting INTEGER NOT NULL,
      assignee TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (batch, is_migration, stage, waiting, assignee)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER ticket_enters_tally AFTER INSERT ON ticket BEGIN
      INSERT INTO tally (batch, is_migration, stage, waiting, assignee, count)
      VALUES (NEW.batch, NEW.id < 0, NEW.stage, NEW.waiting_since IS NOT NULL, COALESCE(NEW.assignee, ''), 1)
      ON CONFLICT DO UPDATE SET count = count + 1;
    END;
    CREATE TRIGGER ticket_changes_tally AFTER UPDATE OF batch, stage, waiting_since, assignee ON ticket BEGIN
      UPDATE tally SET count = count - 1
      WHERE batch = OLD.batch AND is_migration = (OLD.id < 0) AND stage = OLD.stage
        AND waiting = (OLD.waiting_since IS NOT NULL) AND assignee = COALESCE(OLD.assignee, '');
      INSERT INTO tally (batch, is_migration, stage, waiting, assignee, count)
      VALUES (NEW.batch, NEW.id < 0, NEW.stage, NEW.waiting_since IS NOT NULL, COALESCE(NEW.assignee, ''), 1)
      ON CONFLICT DO UPDATE SET count = count + 1;
    END;
    CREATE TRIGGER ticket_leaves_tally AFTER DELETE ON ticket BEGIN
      UPDATE tally SET count = count - 1
      WHERE batch = OLD.batch AND is_migration = (OLD.id < 0) AND stage = OLD.stage
        AND waiting = (OLD.waiting_since IS NOT NULL) AND assignee = COALESCE(OLD.assignee, '');
    END;

    """

  // The texts themselves stay where they are: the index of tickets holds none (`content=''`), so that a change of status never
  // touches it, and no positions (`detail=column`), as phrases are never asked for. Customers and contacts are found by
  // their own small indexes and meet a ticket in its column `who`: a new name is one row's change.
  static let search = """
    CREATE VIRTUAL TABLE ticket_text USING fts5(
      number, title, messages, tags, who,
      content='', detail=column, prefix='2 3', tokenize="unicode61 remove_diacritics 2"
    );
    CREATE VIRTUAL TABLE customer_text USING fts5(
      words, detail=none, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2"
    );
    CREATE VIRTUAL TABLE contact_text USING fts5(
      words, detail=none, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2"
    );
    """
}

extension Schema {
  // What of a migration its journal comes to, so that a board reads the cards it shows: `position` orders the cards of a
  // phase, `missing` are the codes of what the gate lacks. A link between a migration and an ordinary ticket is the migration's alone: the
  // ticket's own row and journal must not tell of it (`domain.md` 5), so from there it is looked up.
  private static let migrations = """
    CREATE TABLE migration (
      ticket INTEGER PRIMARY KEY CHECK (ticket < 0) REFERENCES ticket,
      phase TEXT NOT NULL,
      since INTEGER NOT NULL,
      status TEXT NOT NULL,
      position INTEGER NOT NULL,
      source TEXT,
      target TEXT,
      missing TEXT NOT NULL CHECK (json_valid(missing)),
      quoted INTEGER NOT NULL CHECK (quoted IN (0, 1)),
      customised INTEGER NOT NULL CHECK (customised IN (0, 1)),
      pre_production TEXT,
      production TEXT,
      accepted INTEGER NOT NULL CHECK (accepted IN (0, 1))
    ) STRICT;
    CREATE INDEX migration_board ON migration (phase, position, ticket DESC) WHERE status <> 'annule';
    CREATE INDEX migration_quoted ON migration (quoted) WHERE status = 'ouvert' AND quoted = 1;
    CREATE INDEX migration_customised ON migration (customised) WHERE status = 'ouvert' AND customised = 1;
    CREATE INDEX migration_pre_production ON migration (pre_production, ticket)
      WHERE status = 'ouvert' AND pre_production IS NOT NULL;
    CREATE INDEX migration_production ON migration (production, ticket) WHERE status = 'ouvert' AND production IS NOT NULL;

    CREATE TABLE migration_link (
      ticket INTEGER NOT NULL CHECK (ticket > 0) REFERENCES ticket,
      migration INTEGER NOT NULL CHECK (migration < 0) REFERENCES ticket,
      PRIMARY KEY (ticket, migration)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX migration_link_migration ON migration_link (migration);

    """
}
