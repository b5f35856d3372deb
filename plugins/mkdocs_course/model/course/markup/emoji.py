"""The emoji behind names such as `:thumbsup:`, as GitHub and chat programs write them."""

NAMES = dict(
    pair.split("=")
    for pair in """
    smile=😄 smiley=😃 grinning=😀 grin=😁 laughing=😆 joy=😂 wink=😉 blush=😊
    slightly_smiling_face=🙂 thinking=🤔 thumbsup=👍 +1=👍 thumbsdown=👎 -1=👎 clap=👏 wave=👋
    ok_hand=👌 raised_hands=🙌 pray=🙏 muscle=💪 handshake=🤝 heart=❤️ star=⭐ star2=🌟
    sparkles=✨ fire=🔥 tada=🎉 rocket=🚀 trophy=🏆 100=💯 gift=🎁 bulb=💡 bell=🔔 warning=⚠️
    exclamation=❗ question=❓ x=❌ white_check_mark=✅ heavy_check_mark=✔️ check=✔️
    no_entry=⛔ stop_sign=🛑 information_source=ℹ️ memo=📝 pencil=📝 pencil2=✏️ book=📖
    books=📚 notebook=📓 clipboard=📋 calendar=📅 clock1=🕐 hourglass=⌛ mag=🔍 key=🔑 lock=🔒
    link=🔗 pushpin=📌 round_pushpin=📍 dart=🎯 chart_with_upwards_trend=📈
    speech_balloon=💬 thought_balloon=💭 telephone_receiver=📞 email=📧 computer=💻
    iphone=📱 movie_camera=🎥 headphones=🎧 eyes=👀 ear=👂 point_right=👉 point_left=👈
    point_up=☝️ point_down=👇 arrow_right=➡️ arrow_left=⬅️ seedling=🌱 coffee=☕
    """.split()
)
