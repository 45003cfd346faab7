## What a plan is called

planned-title = Plan para el { $day }
planned-run-through = De principio a fin sin parar, como el gran día.
