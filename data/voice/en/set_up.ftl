## What is wrong while the bot is set up

set-up-no-client-id = This is no client ID: that has letters and digits alone. In the console, press Manage beside your application, and Copy beside Client ID.
set-up-unknown-client-id = Twitch knows no application of this ID. Copy the Client ID once more, and take care that it is not the client secret.
set-up-no-login = This is no login at Twitch: that is the name in the address of your channel, with a to z, 0 to 9 and _ alone.
set-up-bots-channel = That is { $login }, the account of the bot. Put your own channel here, or sign the bot in as another account in the next step.
set-up-unreachable = Twitch does not answer just now, so nothing was changed. Look whether this machine is online, and try again in a minute.
set-up-wrong-account = That was { $channel }, your own account. Approve a fresh code as the bot, in a private window, or mend the channel in step 1.
set-up-confidential = The application at Twitch is of the type Confidential, so a sign-in would end after a few hours. Make another one of the type Public, and put its client ID into the first step.
set-up-no-channel = Twitch knows no channel { $channel }. Put the name from the address of your channel into the first step.
set-up-other-application = The bot is signed in to the application from before. Get a fresh code, for this one.
set-up-not-signed-in = Nobody is signed in by that code: it was refused, or not approved in time. Get a fresh one.
set-up-signed-out = Twitch does not take this sign-in: it has run out, was taken back, or allows too little. Get a fresh code, and approve it.
set-up-failed = Something went wrong on this machine, so nobody is signed in. Try again; the terminal has the reason.
set-up-no-moderator = Twitch says that the bot is no moderator of your channel yet.
set-up-not-yet = The bot cannot start yet: the first two steps have to be done.
set-up-faults = The bot cannot start yet: mend what is wrong in the settings first.
set-up-own-faults = Something else in your own files does not fit, so nothing was changed. The command check tells what it is.
set-up-gear-none = Name one piece at least, or press Later.
set-up-gear-unnamed = Say what it is called.
set-up-gear-bad-kind = Choose one of the list.
set-up-gear-too-long = This has more than { $most } letters.
set-up-no-support = Write that line, or choose Not at all.
set-up-bad-support = Chat takes no line like this: 500 letters at most, and no !, / or dot at its beginning.
set-up-private-support = These words touch what you keep private ({ $topic }), so the bot would not say them.

## The pages of the set-up

page-set-up-title = Set-up
page-set-up-steps = Steps
page-set-up-step = { $step ->
    [application] The application
    [sign-in] The bot's account
    [moderator] Moderator
    [gear] Your gear
    [ground] The ground
   *[obs] OBS
}
page-set-up-state = { $state ->
    [done] done
    [wrong] needs a look
   *[other] to do
}
page-set-up-fault = Wrong in the settings:
page-set-up-onward = Go on: { $step }
page-set-up-later = Later
page-set-up-copy = Copy
page-set-up-copied = Copied

page-set-up-welcome = In six steps the bot comes to your channel; the last four can wait.
page-set-up-application = Tell Twitch about the bot
page-set-up-application-why = Register it there once, for nothing.
page-set-up-open-console = As yourself, open
page-set-up-two-factor = If Twitch asks for two-factor authentication, switch that on first.
page-set-up-name = Name: any that nobody has, like Woodshed for Juniper.
page-set-up-redirect = OAuth Redirect URL:
page-set-up-category = Category Chat Bot, Client Type Public; press Create.
page-set-up-copy-id = Press Manage, copy the Client ID, and paste it here.
page-set-up-client-id = Client ID
page-set-up-channel = Your channel
page-set-up-channel-how = Its name or its address.
page-set-up-check = Check and go on
page-set-up-fixed = { $setting } is set in the environment of this program, which wins over the file. To change it, change it there.
page-set-up-unwritten = I cannot write the file { $file }. Put these lines into it yourself, then open this page again:
page-set-up-unwritten-lines = Lines for the file

page-set-up-sign-in = Sign the bot in
page-set-up-sign-in-why = It writes with an account of its own.
page-set-up-make-account = No account yet? Make one there:
page-set-up-needs-application = First take the step before this one: without it, Twitch gives no code.
page-set-up-begin = Get the code
page-set-up-begin-again = Sign in as another account
page-set-up-private-window = Copy this address into a private window of your browser:
page-set-up-as-the-bot = Sign in there as the bot, not as { $channel }.
page-set-up-code = Approve this code:
page-set-up-scan = Or scan it, signed in as the bot.
page-set-up-waiting = Waiting for Twitch. This page goes on by itself.
page-set-up-signed-in = The bot is signed in as { $login }.
page-set-up-signed-in-anew = The running bot is another account; it becomes this one at its next start.
page-set-up-nobody = Nobody is signed in yet.

page-set-up-moderator = Make the bot a moderator
page-set-up-moderator-why = Only a moderator may take lines away or warn: without this no rule is kept.
page-set-up-type-mod = Send this line in your own chat:
page-set-up-mod-line = The line for your chat
page-set-up-open-chat = Open your chat
page-set-up-look = Look again
page-set-up-is-moderator = Twitch says that { $login } is a moderator of { $channel }.
page-set-up-not-looked = Nobody has asked Twitch yet.
page-set-up-needs-sign-in = First sign the bot in: only then can Twitch be asked.

page-set-up-gear = Your gear
page-set-up-gear-how = What do fans hear tonight? More can be added later.
page-set-up-gear-there = { $count ->
    [one] There is one piece on your shelf.
   *[other] There are { $count } pieces on your shelf.
}
page-set-up-gear-piece = Piece { $number }
page-set-up-gear-field = { $field ->
    [kind] Kind
    [maker] Maker
    [model] Model
   *[nickname] What you call it
}
page-set-up-gear-kind = { $kind ->
    [guitar] guitar
    [bass] bass
    [amp] amp
    [cab] cabinet
    [pedal] pedal
    [pickup] pickup
    [tubes] tubes
    [strings] strings
    [pick] pick
    [microphone] microphone
    [interface] interface
    [software] software
    [drum] drum
    [keys] keys
   *[other] something else
}
page-set-up-gear-keep = Put them on the shelf
page-set-up-gear-file = You have it in a file already? Take it in

page-set-up-ground = The ground first
page-set-up-ground-how = All of this is a good choice as it stands.
page-set-up-private = What stays private
page-set-up-private-how = Questions about these are taken away, kindly, and the bot never speaks of them.
page-set-up-private-own = Your own are changed in { $file }.
page-set-up-preset = How strict the house is
page-set-up-rules = The house rules, as fans read them
page-set-up-support = How support is asked for
page-set-up-support-none = Not at all
page-set-up-support-gently = In one quiet line, every { $minutes } minutes at most
page-set-up-support-words = If you like what you hear and want to give something back, you find how below the stream. Listening quietly is just as welcome.
page-set-up-support-text = The words of that line
page-set-up-accept = Yes, like this

page-set-up-obs = The overlay in OBS
page-set-up-obs-how = The overlay lies over your picture. It shows the gear in use, and what you practise.
page-set-up-obs-make = Make the overlay's file
page-set-up-obs-made = Here it is, shown this once.
page-set-up-obs-builder = Choose what it shows, and how it looks
page-set-up-obs-there = { $count ->
    [one] One overlay has been made so far.
   *[other] { $count } overlays have been made so far.
}

page-set-up-start = Ready
page-set-up-start-ready = All that is needed is there.
page-set-up-start-lacks = Not done yet, and to be taken whenever you like:
page-set-up-start-it = Start the bot
page-set-up-start-runs = The bot is running, and listens to your chat.
page-set-up-start-outdated = Something has been set otherwise since it was started.
page-set-up-start-anew = Start it anew
page-set-up-starting = The bot is starting. Your desk opens by itself in a few seconds.
page-set-up-start-slow = Should it take longer, Twitch cannot be reached; it is tried again by itself, and the terminal tells why.
page-set-up-to-desk = To your desk
page-set-up-rehearse = Rehearse it first
page-set-up-rehearse-how = On this machine alone, seen by nobody: press Ctrl+C in the terminal, type this line, and open the page that it names:
