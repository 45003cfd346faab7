## Announcements

announcements-state = Los anuncios están { $state ->
    [on] activados
   *[off] desactivados hasta { $prefix }announcements on
}: { $ids }. Van por turnos durante el stream, cada { $minutes } min y { $lines } mensajes de chat como mínimo.
announcements-none = No tengo nada que anunciar. Iría en data/announcements.toml.
