## Announcements

announcements-state = Los anuncios están { $state ->
    [on] activados
   *[off] desactivados hasta { $prefix }announcements on
}: { $ids }. Van por turnos durante el stream, cada { $minutes } min y { $lines } mensajes de chat como mínimo.
announcements-none = No tengo nada que anunciar. Iría en announcements.toml.

# What !help says of each command.
help-announcements = Dice qué anuncio de vez en cuando y si lo hago.
help-announcements-on = Me deja volver a anunciar cosas.
help-announcements-off = Hace que no anuncie nada hasta que se active o yo arranque de nuevo.
