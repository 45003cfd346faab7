## What a plan is called

planned-title = Planned for { $day }
planned-run-through = Once through without stopping, as on the day.
