package dev.comptoir.imports;

import org.springframework.stereotype.Component;

/** The module's tables, which most of its work needs together. */
@Component
record ImportTables(ImportRows imports, RoundRows rounds, FileParts parts, VerdictRows verdicts) {}
