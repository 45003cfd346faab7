-- Who was forgotten while a sanction was in force: looked for at each start, however long the log.
CREATE INDEX audit_forgotten ON audit (id) WHERE chatter_login = '';
