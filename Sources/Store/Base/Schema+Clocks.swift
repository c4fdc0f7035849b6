extension Schema {
  // The started clocks of tickets under a commitment: what figures are counted by and deadlines listed by, without reading
  // tickets. A clock without `stopped` has a `breached_from` while it runs, and when it was breached before it was paused.
  //
  // Those that stopped are counted by the quarter of an hour as they do, since a month has many: days, and so weeks and months, begin on
  // a quarter in every zone there is.
  static let clocks = """
    CREATE TABLE clock (
      ticket INTEGER NOT NULL REFERENCES ticket,
      name TEXT NOT NULL,
      batch INTEGER NOT NULL,
      formula TEXT NOT NULL,
      due INTEGER,
      at_risk_from INTEGER,
      breached_from INTEGER,
      stopped INTEGER,
      met INTEGER CHECK (met IN (0, 1)),
      PRIMARY KEY (ticket, name),
      CHECK ((stopped IS NULL) = (met IS NULL)),
      CHECK ((due IS NULL) = (breached_from IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX clock_deadline ON clock (breached_from, due, at_risk_from, batch, formula) WHERE breached_from IS NOT NULL;
    CREATE INDEX ticket_created ON ticket (created, batch);
    CREATE INDEX ticket_waiting ON ticket (waiting_since, batch) WHERE waiting_since IS NOT NULL;

    CREATE TABLE kept (
      quarter INTEGER NOT NULL,
      batch INTEGER NOT NULL,
      is_migration INTEGER NOT NULL,
      formula TEXT NOT NULL,
      name TEXT NOT NULL,
      met INTEGER NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (quarter, batch, is_migration, formula, name, met)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER clock_enters_kept AFTER INSERT ON clock WHEN NEW.stopped IS NOT NULL BEGIN
      INSERT INTO kept (quarter, batch, is_migration, formula, name, met, count)
      VALUES (NEW.stopped / 900, NEW.batch, NEW.ticket < 0, NEW.formula, NEW.name, NEW.met, 1)
      ON CONFLICT DO UPDATE SET count = count + 1;
    END;
    CREATE TRIGGER clock_changes_kept AFTER UPDATE ON clock BEGIN
      UPDATE kept SET count = count - 1
      WHERE quarter = OLD.stopped / 900 AND batch = OLD.batch AND is_migration = (OLD.ticket < 0)
        AND formula = OLD.formula AND name = OLD.name AND met = OLD.met;
      INSERT INTO kept (quarter, batch, is_migration, formula, name, met, count)
      SELECT NEW.stopped / 900, NEW.batch, NEW.ticket < 0, NEW.formula, NEW.name, NEW.met, 1 WHERE NEW.stopped IS NOT NULL
      ON CONFLICT DO UPDATE SET count = count + 1;
    END;
    CREATE TRIGGER clock_leaves_kept AFTER DELETE ON clock WHEN OLD.stopped IS NOT NULL BEGIN
      UPDATE kept SET count = count - 1
      WHERE quarter = OLD.stopped / 900 AND batch = OLD.batch AND is_migration = (OLD.ticket < 0)
        AND formula = OLD.formula AND name = OLD.name AND met = OLD.met;
    END;
    """
}
