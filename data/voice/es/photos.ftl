## Fotos de lo que tiene el artista
# Ninguna línea de una página se dice en el chat, así que puede empezar por un hueco.

page-photos-title = Fotos
page-photos-how = JPEG, PNG o WebP, hasta { $megabytes } MB cada una, { $most } como mucho. Solo se guarda la imagen, reducida: dónde y cuándo se hizo, y con qué cámara, se tira.
page-photos-choose = Fotos, elegidas aquí o soltadas en la página
page-photos-add = Añadirlas
page-photos-alt = Qué se ve
page-photos-alt-why = Para quien no puede ver las fotos: qué hay en cada una, en una frase.
page-photos-no-alt = Todavía no dice qué se ve.
page-photos-say-it = Guardar
page-photos-off = Quitarla
page-photos-off-it = Quitar la foto { $number }
page-photos-put-back = Devolverla
page-photos-put-back-it = Devolver la foto { $number }
page-photos-taken-off = Quitadas, y guardadas { $days } días
page-photos-large = Foto { $number }, aún sin describir
page-photos-added = { $count ->
    [one] La foto ya está.
   *[other] Ya están { $count } fotos.
}
page-photos-not = { $name }: { $why }
page-photos-nameless = Un archivo sin nombre
page-photos-slow = El resto tardó demasiado en llegar. Envía menos cada vez.
page-photos-described = Las palabras de la foto se han guardado.
page-photos-describe-does = Decir qué se ve en una foto
page-photos-off-does = Quitar una foto
page-photos-put-back-does = Devolver una foto quitada
page-photos-unknown = Esta foto ya no está. Carga la página de nuevo.
page-photos-refused = { $why ->
    [gone] Ya no existe aquello de lo que iba a ser.
    [empty] No hay ninguna foto dentro.
    [too-big] Tiene más de { $megabytes } MB. Guárdala más pequeña y envíala otra vez.
    [no-picture] No es JPEG, PNG ni WebP, diga lo que diga su nombre. Guárdala como uno de ellos y envíala otra vez.
    [too-large] Tiene más de { $megapixels } millones de píxeles. Guárdala más pequeña y envíala otra vez.
    [moves] Se mueve. Guarda un fotograma como foto y envía ese.
    [broken] Está rota o cortada. Envíala otra vez.
    [too-long] Costó demasiado tiempo. Guárdala más pequeña y envíala otra vez.
    [too-many] Ya hay tantas fotos como puede haber. Quita antes una.
    [disk] No se pudo escribir. Mira si el disco está lleno.
   *[failed] No se pudo preparar. Guárdala más pequeña, o como otra clase de archivo, y envíala otra vez.
}
