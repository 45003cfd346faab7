## House rules: what moderators switch

mod-state = The preset is { $preset }. Off: { $off }. On trial: { $test }. The other { $on } are on; { $prefix }rules shows them.
mod-rule = Rule “{ $rule }” is { $mode ->
    [test] on trial
   *[other] { $mode }
}. Settings: { $settings }.
mod-switched = Done. Rule “{ $rule }” is now: { $mode ->
    [test] on trial
   *[other] { $mode }
}.
mod-presets = The preset is { $preset }. There are: { $presets }.
mod-preset = Done, the preset is { $preset } now. { $says }
mod-limit = Done. In the rule “{ $rule }”, { $setting } is now: { $value }
mod-tally = The last { $days } days, lines (people): { $kept }. On trial, what would have been: { $trial }.{ $first ->
    [none] { "" }
   *[other] { " " }Look first at: { $first }. { $prefix }undo and the number takes one back.
}
mod-tally-none = In the last { $days } days the rules found nothing.
mod-reloaded = Rules, lists, voice and words were read anew: { $rules } rules are in force.
mod-reload-refused = There { $count ->
    [one] is a fault
   *[other] are { $count } faults
} in the files, so all stays as it was. The first: { $first }
mod-unknown-rule = There is no such rule.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean { $near }?
} A rule goes by its id, its title or its number, as in { $prefix }rules
mod-unknown-preset = There is no such preset.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean { $near }?
} There are: { $presets }.
mod-unknown-setting = The rule “{ $rule }” has no such setting.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean { $near }?
} There are: { $settings }.
mod-in-the-file = That is a list or a text: change { $setting } of the rule “{ $rule }” in your own policy.toml, then say { $prefix }mod reload.
mod-bad-value = That cannot be: { $why }

# What !help says of each command.
help-on-mod = Tell which rules are on, on trial and off, or all about one of them.
help-on-mod-on = Switch a rule on.
help-on-mod-off = Switch a rule off.
help-on-mod-test = Put a rule on trial; without one, tell what the rules did lately and those on trial would have.
help-on-mod-default = Let a rule be as the preset and the policy file say.
help-on-mod-preset = Choose a preset, or hear which there are.
help-on-mod-limit = Set one setting of a rule; the value default goes back to the policy file's.
help-on-mod-reload = Read rules, lists, voice and words anew; a fault is named, and then nothing is changed.
