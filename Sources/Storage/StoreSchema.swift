import GRDB

/// The tables of a store, as they grew. A migration that was released is never changed.
enum StoreSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 runs, grades, lists, log") { database in
      for statement in first { try database.execute(sql: statement) }
    }
    return migrator
  }

  private static let first = [
    """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY, manifest TEXT NOT NULL UNIQUE, asOf INTEGER NOT NULL)
    """,
    "CREATE INDEX runByDay ON run (asOf)",
    """
    CREATE TABLE subject (
      run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, code TEXT NOT NULL,
      name TEXT NOT NULL, kind INTEGER NOT NULL, status INTEGER NOT NULL,
      isMarketSubject INTEGER NOT NULL, PRIMARY KEY (run, code)) WITHOUT ROWID
    """,
    """
    CREATE TABLE scheme (
      id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      model TEXT NOT NULL, version TEXT NOT NULL, titleChinese TEXT NOT NULL,
      titleEnglish TEXT NOT NULL, schemeChinese TEXT NOT NULL, schemeEnglish TEXT NOT NULL,
      UNIQUE (run, model))
    """,
    """
    CREATE TABLE grade (
      run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, code TEXT NOT NULL,
      scheme INTEGER NOT NULL REFERENCES scheme ON DELETE CASCADE, grade TEXT NOT NULL,
      chinese TEXT NOT NULL, english TEXT NOT NULL, PRIMARY KEY (run, code, scheme)) WITHOUT ROWID
    """,
    """
    CREATE TABLE listEntry (
      id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      code TEXT NOT NULL, titleChinese TEXT NOT NULL, titleEnglish TEXT NOT NULL,
      basisChinese TEXT NOT NULL, basisEnglish TEXT NOT NULL, decided INTEGER NOT NULL,
      repairableFrom INTEGER NOT NULL)
    """,
    "CREATE INDEX listEntryByCode ON listEntry (run, code)",
    """
    CREATE TABLE checkLog (
      id INTEGER PRIMARY KEY AUTOINCREMENT, second INTEGER NOT NULL, day INTEGER NOT NULL,
      code TEXT NOT NULL, department TEXT NOT NULL, role TEXT NOT NULL, matter TEXT NOT NULL,
      isListed INTEGER NOT NULL, isMarketSubject INTEGER NOT NULL)
    """,
    "CREATE INDEX checkLogByDay ON checkLog (day)",
    // What was logged stays as it was.
    """
    CREATE TRIGGER checkLogIsNotChanged BEFORE UPDATE ON checkLog
    BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END
    """,
    """
    CREATE TRIGGER checkLogIsNotDeleted BEFORE DELETE ON checkLog
    BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END
    """,
  ]
}
