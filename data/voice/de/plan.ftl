## What a plan is called

planned-title = Geplant für den { $day }
planned-run-through = Einmal durch, ohne anzuhalten, wie am großen Tag.
